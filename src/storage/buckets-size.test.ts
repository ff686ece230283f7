import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { maxJournalSize } from '../journal/segment.ts';
import { type Answer, maxAnswers } from '../rate-limit/answer.ts';
import { counted, recordOf } from '../rate-limit/bucket.fixture.ts';
import type { Bucket } from '../rate-limit/bucket.ts';
import { spenderOf } from '../rate-limit/counted-call.ts';
import { readLimitAnswer } from '../rate-limit/index.ts';
import { keptSeconds } from '../rate-limit/kept.ts';
import { maxBuckets } from '../rate-limit/ledger.ts';
import { maxSpenders } from '../rate-limit/spenders.ts';
import { bucketsIn, storedBuckets } from './buckets.ts';

/** What `storage.session` holds in both browsers, bytes. */
const quota = 10 * 1024 * 1024;
const range = <T>(length: number, make: (index: number) => T) => Array.from({ length }, (_, index) => make(index));

/** Every form at once, most of it unreadable. */
const responseHeaders = {
  ...Object.fromEntries(
    range(9, (index) => [
      `X-Rate-Limit-${['Limit', 'Remaining', 'Reset'][index % 3]}-${['Second', 'Minute', 'Hour'][Math.floor(index / 3)]}`,
      'x',
    ]),
  ),
  'X-RateLimit-Limit': '1000',
  'X-RateLimit-Remaining': '999',
  'X-RateLimit-Reset': '1750000060',
  'X-RateLimit-Reset-After': '61',
  RateLimit: 'limit=1000, remaining=999, reset=60',
  'Retry-After': '60',
};
const call = (index: number) =>
  counted(`PROPFIND /v1/${index}${'/{id}'.repeat(500)} → 429`, {
    at: index,
    id: `web:100000${index}:1750000000000.123`,
    initiatorOrigin: `https://${'a'.repeat(63)}.${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(50)}.example:${10_000 + index}`,
    responseHeaders,
    body: { message: 'Try again in 60 seconds', retry_after: 60 },
  });
/** Thirty calls a second for five minutes, in every tenth and by as many spenders. */
const slots = range(keptSeconds, (index) => ({
  second: startOfTests / 1000 - index,
  begun: Object.fromEntries(range(10, (tenth) => [tenth, 3])),
  ended: { served: 10, failed: 10, refused: 9, unanswered: 1 },
  low: 900,
  high: 999,
  highSince: startOfTests / 1000 - index - 60,
  limit: 1000,
  by: Object.fromEntries(range(15, (place) => [place + 30, 2])),
}));
const answers = range(maxAnswers, (index): Answer => {
  const { exchange } = call(index);
  return { id: exchange.id, from: startOfTests, at: startOfTests + 50, said: readLimitAnswer(exchange, startOfTests)! };
});
const full: Bucket = {
  ...recordOf([call(0)])[0]!,
  answers,
  slots,
  spenders: range(maxSpenders, (index) => spenderOf(call(index))),
};

test('fifty full limits leave room for a full journal', () => {
  const changes = new Map(range(maxBuckets, (index) => [`api.neolens.ai key${index}`, full] as const));
  const { set } = storedBuckets(changes);
  const bytes = Object.entries(set).reduce((sum, [key, text]) => sum + Buffer.byteLength(key + text), 0);
  expect(bytes + maxJournalSize).toBeLessThan(quota);
  expect(bucketsIn(set)[0]).toEqual(full);
});

test('however long a path is made, who calls it takes no more room than a documented one', () => {
  expect(full.answers[0]?.said.ignored).toHaveLength(8);
  for (const { endpoint } of full.spenders) expect(endpoint).toHaveLength(120);
  const { endpoint } = spenderOf(counted('GET /v1/scans → 200'));
  expect(endpoint).toBe('GET /v1/scans');
});
