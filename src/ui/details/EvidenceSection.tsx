import type { Evidence } from '../../decode/diagnosis.ts';
import { useLanguage } from '../language.ts';
import type { PanelCall } from '../panel-types.ts';
import { isShown } from '../text/evidence-target.ts';
import { revealedValue } from '../text/revealed-value.ts';
import { EvidenceRow } from './EvidenceRow.tsx';
import { Section } from './Section.tsx';

type Props = {
  readonly call: PanelCall;
  readonly showValues: boolean;
  /** Goes to another call; undefined where that one is not in the list. */
  readonly wayTo: (callId: string) => (() => void) | undefined;
  /** Goes to what the evidence names, below. */
  readonly onGoTo: (item: Evidence) => void;
};

export function EvidenceSection({ call, showValues, wayTo, onGoTo }: Props) {
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
                showValues={showValues}
                revealed={showValues ? revealedValue(item, call.exchange) : undefined}
                goTo={isShown(item, call.exchange) ? () => onGoTo(item) : undefined}
                go={item.callId === undefined ? undefined : wayTo(item.callId)}
              />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
