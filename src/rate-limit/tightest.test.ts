import { expect, test } from 'vitest';
import { figures, read } from './reading.fixture.ts';
import { tightest } from './tightest.ts';

type Row = readonly [limit: number | undefined, remaining: number | undefined, resetSeconds?: number];

const place = (rows: readonly Row[]) => {
  const windows = rows.map(([limit, remaining, seconds], index) => ({ index, limit, remaining, seconds }));
  return tightest(windows, ({ limit, remaining, seconds }) => ({
    limit,
    remaining,
    resetMs: seconds === undefined ? undefined : seconds * 1000,
  }))?.index;
};

const rows: readonly (readonly [what: string, windows: readonly Row[], place: number | undefined])[] = [
  ['no window', [], undefined],
  [
    'the smallest share left, not the fewest',
    [
      [10, 9],
      [1000, 20],
    ],
    1,
  ],
  [
    'one with nothing left, whatever its size',
    [
      [1000, 1],
      [1, 0],
    ],
    1,
  ],
  [
    'of equal shares the one that begins anew first',
    [
      [1000, 500, 80_000],
      [10, 5, 30],
    ],
    1,
  ],
  [
    'of equal shares one whose end is told',
    [
      [1000, 500],
      [10, 5, 30],
    ],
    1,
  ],
  [
    'of several with nothing left the last to begin anew',
    [
      [10, 0, 30],
      [1000, 0, 80_000],
      [50, 0, 600],
    ],
    1,
  ],
  [
    'the fewest left, where one does not name its limit',
    [
      [undefined, 8],
      [10, 7],
      [1000, 20],
    ],
    1,
  ],
  [
    'the fewest left, where a limit is 0',
    [
      [0, 8],
      [10, 7],
      [1000, 20],
    ],
    1,
  ],
  [
    'one that says what is left',
    [
      [10, undefined],
      [1000, 999],
    ],
    1,
  ],
  [
    'the first, where none says what is left',
    [
      [10, undefined],
      [1000, undefined],
    ],
    0,
  ],
  [
    'the smallest share, one above its limit counting as whole',
    [
      [10, 50, 9],
      [1000, 999, 80_000],
    ],
    1,
  ],
];

test.each(rows)('of several windows %s counts', (_what, windows, expected) => {
  expect(place(windows)).toBe(expected);
});

const daily = { 'X-RateLimit-Limit-Day': '1000', 'X-RateLimit-Remaining-Day': '20', 'X-RateLimit-Reset-Day': '70000' };
const perMinute = { 'X-RateLimit-Limit-Minute': '10', 'X-RateLimit-Remaining-Minute': '9' };

test('fields with a window in their name are read of the tightest one', () => {
  expect(figures(read(200, { ...perMinute, ...daily }))).toEqual({
    limit: 1000,
    remaining: 20,
    windowSeconds: 86_400,
    reset: 70_000,
  });
  const gone = { ...perMinute, 'X-RateLimit-Remaining-Minute': '0' };
  expect(figures(read(200, { ...gone, ...daily }))).toMatchObject({ limit: 10, remaining: 0, windowSeconds: 60 });
});

test('windows of one size keep their own length', () => {
  const same = { 'X-RateLimit-Limit-Minute': '1000', 'X-RateLimit-Remaining-Minute': '999' };
  expect(figures(read(200, { ...same, ...daily }))).toMatchObject({ remaining: 20, windowSeconds: 86_400 });
});

test('the windows of RateLimit are read of the tightest one', () => {
  const policy = '"burst";q=10;w=60,"daily";q=1000;w=86400';
  const of = (field: string) => figures(read(200, { RateLimit: field, 'RateLimit-Policy': policy }));
  expect(of('"burst";r=9;t=9, "daily";r=20;t=80000')).toEqual({ limit: 1000, remaining: 20, windowSeconds: 86_400 });
  expect(of('"daily";r=500;t=80000, "burst";r=5;t=9')).toEqual({ limit: 10, remaining: 5, windowSeconds: 60 });
  expect(of('"burst";r=9, "other";r=20')).toMatchObject({ remaining: 9 });
});
