import { expectedMsOf } from '../../api/expected-ms.ts';
import type { Exchange } from '../../decode/exchange.ts';
import { formatDuration } from '../format-duration.ts';
import { useLanguage } from '../language.ts';
import { type TimingPart, timingParts } from '../text/timing-parts.ts';
import { Section } from './Section.tsx';

/** How long the call took, part for part, beside what is documented. */
export function TimingSection({ exchange }: { readonly exchange: Exchange }) {
  const { locale, words } = useLanguage();
  const { timing } = words.panel;
  const { startedAt, endedAt, request, timings } = exchange;
  const took = startedAt === undefined || endedAt === undefined ? undefined : endedAt - startedAt;
  const expected = expectedMsOf(request.method, request.url);
  const duration = (ms: number) => formatDuration(ms, locale, words.units);
  const facts = [
    took === undefined ? timing.unseen : timing.took(duration(took)),
    expected === undefined ? timing.undocumented : timing.documented(duration(expected)),
    ...(took === undefined || expected === undefined ? [] : [took > expected ? timing.slower : timing.within]),
  ];
  const parts = timings ? timingParts(timings) : [];
  return (
    <Section name={timing.region}>
      <p>{facts.join(' ')}</p>
      {parts.length === 0 ? <p class="quiet">{timing.noParts}</p> : <Parts parts={parts} />}
    </Section>
  );
}

function Parts({ parts }: { readonly parts: readonly TimingPart[] }) {
  const { locale, words } = useLanguage();
  const { timing } = words.panel;
  return (
    <table class="timing">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">{timing.part}</th>
          <th scope="col">{timing.time}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(({ name, ms, from, width }) => (
          <tr key={name}>
            <th scope="row">{timing.parts[name]}</th>
            <td>{ms < 0.5 ? timing.brief : formatDuration(ms, locale, words.units)}</td>
            <td aria-hidden="true">
              <span style={{ marginInlineStart: `${from}%`, width: `${width}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
