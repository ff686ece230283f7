import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { counted, recordOf, tellingOf } from './bucket.fixture.ts';
import { keptSeconds } from './kept.ts';
import { createLedger } from './ledger.ts';
import { isSpentBy } from './spent-by.ts';
import { summarize } from './summary.ts';

const call = (at: number, tabId: number, initiatorOrigin: string, left: number) =>
  counted('GET /v1/scans → 200', { at, tabId, initiatorOrigin, says: { limit: 100, remaining: left } });
const [bucket] = recordOf([
  call(0, 1, 'https://a.example', 20),
  call(100, 2, 'https://b.example', 19),
  call(200, -1, 'https://worker.example', 18),
]);

test.each([
  ['a tab that called', 1, 'https://a.example', true],
  ['another tab that called, whatever it shows now', 2, undefined, true],
  ['a tab that made no call', 3, 'https://a.example', false],
  ['a tab of the site whose service worker called', 3, 'https://worker.example', true],
  ['a tab of another site than that of the service worker', 3, 'https://b.example', false],
  ['a tab of which the site is not known', 3, undefined, false],
])('%s', (_what, tabId, site, expected) => {
  expect(isSpentBy(bucket!, tabId, site)).toBe(expected);
});

test('two tabs with one key spend one limit, and what one of them used up is gone for both', () => {
  const buckets = recordOf([call(0, 1, 'https://a.example', 20), call(100, 2, 'https://b.example', 0)]);
  expect(buckets).toHaveLength(1);
  for (const tabId of [1, 2]) {
    const own = buckets.filter((each) => isSpentBy(each, tabId, undefined));
    expect(own.map((each) => summarize(each, [], startOfTests + 200).level)).toEqual(['blocked']);
  }
});

test('a tab whose calls are no longer kept spends the limit no longer', () => {
  const ledger = createLedger();
  const later = (keptSeconds + 60) * 1000;
  ledger.note(tellingOf(call(0, 1, 'https://a.example', 20)), startOfTests + 100);
  ledger.note(tellingOf(call(later, 2, 'https://b.example', 19)), startOfTests + later + 100);
  const [kept] = ledger.buckets();
  expect([1, 2].map((tabId) => isSpentBy(kept!, tabId, undefined))).toEqual([false, true]);
});
