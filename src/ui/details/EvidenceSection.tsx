import type { Evidence } from '../../decode/diagnosis.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatNumber } from '../format.ts';
import { useLanguage } from '../language.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { Section } from './Section.tsx';

export function EvidenceSection({ evidence }: { readonly evidence: readonly Evidence[] }) {
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
              <EvidenceRow key={index} item={item} />
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

function EvidenceRow({ item }: { readonly item: Evidence }) {
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
      </td>
    </tr>
  );
}

/** A header that is evidence without a value is one that was seen not to be there. */
function valueless(item: Evidence, words: Catalogue['panel']['details']): string {
  return item.where.endsWith('-header') ? words.absent : '–';
}
