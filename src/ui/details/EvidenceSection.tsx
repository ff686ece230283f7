import type { Evidence } from '../../decode/diagnosis.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';
import type { PanelCall } from '../panel-types.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { revealedValue } from '../text/revealed-value.ts';
import { Section } from './Section.tsx';

type Props = {
  readonly call: PanelCall;
  readonly showValues: boolean;
  /** Goes to another call; undefined where that one is not in the list. */
  readonly wayTo: (callId: string) => (() => void) | undefined;
};

export function EvidenceSection({ call, showValues, wayTo }: Props) {
  const { evidence } = call.diagnosis;
  const { details: words } = useLanguage().words.panel;
  return (
    <Section name={words.evidence}>
      {evidence.length === 0 ? (
        <p class="quiet">{words.noEvidence}</p>
      ) : (
        <table class="evidence">
          <thead>
            <tr>
              <th scope="col">{words.where}</th>
              <th scope="col">{words.name}</th>
              <th scope="col">{words.value}</th>
            </tr>
          </thead>
          <tbody>
            {evidence.map((item, index) => (
              <EvidenceRow
                key={index}
                item={item}
                revealed={showValues ? revealedValue(item, call.exchange) : undefined}
                go={item.callId === undefined ? undefined : wayTo(item.callId)}
              />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

type RowProps = {
  readonly item: Evidence;
  readonly revealed: string | undefined;
  readonly go: (() => void) | undefined;
};

function EvidenceRow({ item, revealed, go }: RowProps) {
  const { locale, words } = useLanguage();
  const { details } = words.panel;
  return (
    <tr>
      <td>
        {details.evidencePlaces[item.where]}
        {item.callId !== undefined && item.where !== 'earlier-call' && <span class="quiet"> {details.inCall}</span>}
      </td>
      <td>
        <code>{inertLine(clipped(item.name, 300))}</code>
        {item.pointer !== undefined && item.pointer !== `/${item.name}` && (
          <span class="quiet"> {details.at(inertLine(clipped(item.pointer, 300)))}</span>
        )}
        {item.offset !== undefined && (
          <span class="quiet"> {details.atCharacter(formatNumber(item.offset + 1, locale))}</span>
        )}
      </td>
      <td>
        {item.value === undefined ? valueless(item, details) : <code>{inertLine(clipped(item.value, 500))}</code>}
        {revealed !== undefined && <code class="revealed">{inertLine(clipped(revealed, 500))}</code>}
        {go && (
          <button type="button" class="action" onClick={go}>
            {details.showCall}
          </button>
        )}
      </td>
    </tr>
  );
}

/** A header that is evidence without a value is one that was seen not to be there. */
function valueless(item: Evidence, words: Catalogue['panel']['details']): string {
  return item.where.endsWith('-header') ? words.absent : '–';
}
