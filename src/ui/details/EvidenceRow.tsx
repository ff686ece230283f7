import type { Evidence } from '../../decode/diagnosis.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';
import { shownPointer } from '../text/field-name.ts';
import { clipped, inertLine } from '../text/inert.ts';

type Props = {
  readonly item: Evidence;
  readonly showValues: boolean;
  readonly revealed: string | undefined;
  readonly goTo: (() => void) | undefined;
  readonly go: (() => void) | undefined;
};

export function EvidenceRow({ item, showValues, revealed, goTo, go }: Props) {
  const { locale, words } = useLanguage();
  const { details, shape } = words.panel;
  const name = inertLine(clipped(item.name, 300));
  return (
    <tr>
      <td>
        {details.evidencePlaces[item.where]}
        {item.callId !== undefined && item.where !== 'earlier-call' && <span class="quiet"> {details.inCall}</span>}
      </td>
      <td>
        {goTo ? (
          <button
            type="button"
            class="go-to"
            aria-label={details.goTo(details.evidencePlaces[item.where], name)}
            onClick={goTo}
          >
            <code>{name}</code>
          </button>
        ) : (
          <code>{name}</code>
        )}
        {item.pointer !== undefined && item.pointer !== `/${item.name}` && (
          <span class="quiet">
            {' '}
            {details.at(inertLine(clipped(shownPointer(item.pointer, showValues, shape), 300)))}
          </span>
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
