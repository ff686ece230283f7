import { expect, test } from 'vitest';
import type { Timeline, TimelineStep } from '../../rate-limit/timeline.ts';
import { catalogueFor } from '../catalogue/catalogue.ts';
import { plotKinds, plotText } from './plot-text.ts';

const words = catalogueFor('en').limits;
const noon = new Date(2026, 2, 4, 12).getTime();
const seconds = (count: number) => noon + count * 1000;

function timeline(
  steps: readonly Partial<TimelineStep>[],
  blocked: readonly (readonly [number, number])[] = [],
): Timeline {
  return {
    from: noon,
    to: seconds(60),
    stepMs: 5_000,
    steps: steps.map((step, index) => ({ at: seconds(index * 5), served: 0, failed: 0, refused: 0, ...step })),
    blocked: blocked.map(([from, to]) => ({ from: seconds(from), to: seconds(to) })),
    top: 100,
  };
}

const calls = 'Calls since 12:00:00: 0 served, 0 failed, 0 refused for the limit.';

test.each<[what: string, shown: Timeline, text: string]>([
  ['nothing', timeline([]), calls],
  [
    'calls by outcome, summed up',
    timeline([
      { served: 1_000, failed: 2 },
      { served: 200, refused: 3 },
    ]),
    'Calls since 12:00:00: 1,200 served, 2 failed, 3 refused for the limit.',
  ],
  ['one figure of what was left', timeline([{ remaining: 63 }, {}, { remaining: 63 }]), `${calls} Left: 63.`],
  [
    'what was left first and last',
    timeline([{ remaining: 90 }, { remaining: 12 }]),
    `${calls} Left: 90 at first, 12 at last.`,
  ],
  [
    'the lowest in between',
    timeline([{ remaining: 90 }, { remaining: 0 }, { remaining: 90 }]),
    `${calls} Left: 90 at first, 90 at last, 0 at the lowest.`,
  ],
  ['a block', timeline([], [[5, 20]]), `${calls} Blocked from 12:00:05 to 12:00:20.`],
  ['a block that goes on', timeline([], [[5, 60]]), `${calls} Blocked from 12:00:05.`],
  ['a block that began before', timeline([], [[0, 20]]), `${calls} Blocked to 12:00:20.`],
  ['a block all the time', timeline([], [[0, 60]]), `${calls} Blocked throughout.`],
  [
    'the last of many blocks',
    timeline(
      [],
      [
        [1, 2],
        [3, 4],
        [5, 6],
        [7, 8],
      ],
    ),
    `${calls} Blocked from 12:00:03 to 12:00:04. Blocked from 12:00:05 to 12:00:06. Blocked from 12:00:07 to 12:00:08. 1 other block before.`,
  ],
])('the plot says in words: %s', (_what, shown, text) => {
  expect(plotText(shown, 'en-GB', words)).toBe(text);
});

test('the legend names what is there, and only that', () => {
  expect(plotKinds(timeline([{}]))).toEqual([]);
  expect(plotKinds(timeline([{ served: 1 }, { remaining: 0 }]))).toEqual(['served', 'left']);
  expect(plotKinds(timeline([{ failed: 1, refused: 2 }], [[1, 2]]))).toEqual(['failed', 'refused', 'blocked']);
});
