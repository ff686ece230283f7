import type { Timeline } from '../../rate-limit/timeline.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatNumber, formatTime } from '../format.ts';

type Words = Catalogue['limits'];

const kinds = ['served', 'failed', 'refused', 'left', 'blocked'] as const;
export type PlotKind = (typeof kinds)[number];

const mostBlocks = 3;

/** All that the plot shows, in words: calls by outcome, what was left, and when calls were blocked. */
export function plotText(timeline: Timeline, locale: string, words: Words): string {
  const { from, to, steps, blocked } = timeline;
  const calls = (kind: 'served' | 'failed' | 'refused') =>
    formatNumber(
      steps.reduce((sum, step) => sum + step[kind], 0),
      locale,
    );
  const left = steps.flatMap(({ remaining }) => (remaining === undefined ? [] : [remaining]));
  const figures = [left[0] ?? 0, left.at(-1) ?? 0, Math.min(...left)].map((count) => formatNumber(count, locale));
  const [first = '', last = '', lowest = ''] = figures;
  const listed = blocked.slice(-mostBlocks);
  return [
    words.plot(formatTime(from, locale), calls('served'), calls('failed'), calls('refused')),
    ...(left.length > 0 ? [words.plotLeft(first, last, lowest)] : []),
    ...listed.map((span) =>
      words.plotBlocked(
        span.from > from ? formatTime(span.from, locale) : undefined,
        span.to < to ? formatTime(span.to, locale) : undefined,
      ),
    ),
    ...(blocked.length > mostBlocks ? [words.plotMoreBlocked(blocked.length - mostBlocks)] : []),
  ].join(' ');
}

/** What the plot has in it, for its legend. */
export function plotKinds({ steps, blocked }: Timeline): readonly PlotKind[] {
  const has: Readonly<Record<PlotKind, boolean>> = {
    served: steps.some(({ served }) => served > 0),
    failed: steps.some(({ failed }) => failed > 0),
    refused: steps.some(({ refused }) => refused > 0),
    left: steps.some(({ remaining }) => remaining !== undefined),
    blocked: blocked.length > 0,
  };
  return kinds.filter((kind) => has[kind]);
}
