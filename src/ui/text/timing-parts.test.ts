import { expect, test } from 'vitest';
import { timingParts } from './timing-parts.ts';

test('parts follow each other and fill the whole; those that took no time are left out', () => {
  expect(timingParts({ receive: 25, wait: 50, dns: 0, blocked: 25 })).toEqual([
    { name: 'blocked', ms: 25, from: 0, width: 25 },
    { name: 'wait', ms: 50, from: 25, width: 50 },
    { name: 'receive', ms: 25, from: 75, width: 25 },
  ]);
  expect(timingParts({ wait: 0 })).toEqual([]);
});

test('a part too short to be drawn still has a bar, and none leaves the whole', () => {
  const parts = timingParts({ wait: 100_000, receive: 0.01 });
  expect(parts.map(({ width }) => width)).toEqual([expect.closeTo(100), 0.5]);
  expect(parts[1]?.from).toBe(99.5);
});
