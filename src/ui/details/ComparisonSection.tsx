import { useMemo } from 'preact/hooks';
import type { Exchange } from '../../decode/exchange.ts';
import type { Difference } from '../../journal/difference.ts';
import { differences } from '../../journal/differences.ts';
import { formatTime } from '../format.ts';
import { useLanguage } from '../language.ts';
import type { PanelProps } from '../panel-types.ts';
import { differenceText } from '../text/difference-text.ts';
import { shownPointer } from '../text/field-name.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { Section } from './Section.tsx';

type Props = Pick<PanelProps, 'showValues' | 'lastGoodOf'> & { readonly exchange: Exchange };

/** The last call to the same endpoint that worked, and only what this one did otherwise. */
export function ComparisonSection({ exchange, showValues, lastGoodOf }: Props) {
  const { words, locale } = useLanguage();
  const { comparison } = words.panel;
  const good = useMemo(() => lastGoodOf(exchange), [exchange, lastGoodOf]);
  const found = useMemo(() => (good ? differences(good, exchange) : []), [good, exchange]);
  if (!good) {
    return (
      <Section name={comparison.region}>
        <p class="quiet">{comparison.none}</p>
      </Section>
    );
  }
  const [goodAt, at] = [good, exchange].map(({ startedAt, endedAt }) => startedAt ?? endedAt ?? 0);
  const time = formatTime(goodAt ?? 0, locale);
  return (
    <Section name={comparison.region}>
      <p class="quiet">{(goodAt ?? 0) > (at ?? 0) ? comparison.after(time) : comparison.before(time)}</p>
      <details open={found.length > 0}>
        <summary>{comparison.differences(found.length)}</summary>
        {found.length === 0 ? (
          <p class="quiet">{comparison.same}</p>
        ) : (
          <Differences found={found} showValues={showValues} />
        )}
      </details>
    </Section>
  );
}

type TableProps = { readonly found: readonly Difference[]; readonly showValues: boolean };

function Differences({ found, showValues }: TableProps) {
  const { words, locale } = useLanguage();
  const { comparison, shape } = words.panel;
  return (
    <table class="evidence">
      <thead>
        <tr>
          <th scope="col">{comparison.what}</th>
          <th scope="col">{comparison.good}</th>
          <th scope="col">{comparison.now}</th>
        </tr>
      </thead>
      <tbody>
        {found.map((difference, index) => {
          const { good, now, isAlike } = differenceText(difference, showValues, locale, words);
          return (
            <tr key={index}>
              <td>
                {comparison.parts[difference.part]}
                {'name' in difference && (
                  <code> {inertLine(clipped(shownPointer(difference.name, showValues, shape), 300))}</code>
                )}
              </td>
              <td>{good}</td>
              <td>
                {now}
                {isAlike && <span class="quiet"> {comparison.otherValue}</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
