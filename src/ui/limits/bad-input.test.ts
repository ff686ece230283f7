import { expect, test } from 'vitest';
import { exchange, startOfTests } from '../../decode/exchange.fixture.ts';
import type { Exchange, HeaderField } from '../../decode/exchange.ts';
import { recordOf } from '../../rate-limit/bucket.fixture.ts';
import { limitsAt } from '../../rate-limit/limits-at.ts';
import { catalogueFor } from '../catalogue/catalogue.ts';
import { figuresText, ignoredText, meterOf } from './figures.ts';

const words = catalogueFor('en').limits;
const limit: HeaderField = { name: 'x-ratelimit-limit', value: '100' };
const left: HeaderField = { name: 'x-ratelimit-remaining', value: '60' };
const retry = (value: string): HeaderField => ({ name: 'retry-after', value });

/** What the card shows of one refusal with these fields, as several fields of one name can come only from `webRequest`. */
function card(fields: readonly HeaderField[]) {
  const plain = exchange('GET /v1/scans → 429');
  const response = { ...plain.response!, headers: { fields, complete: true } };
  const call: Exchange = { ...plain, response };
  const [shown] = limitsAt(recordOf([{ exchange: call, tabId: 1, isStandIn: false }]), [], startOfTests + 200);
  return {
    figures: figuresText(shown!, 'en', words),
    meter: meterOf(shown!),
    waits: ((shown!.blockedUntil ?? startOfTests + 120) - startOfTests - 120) / 1000,
    said: ignoredText(shown!.ignored, words),
  };
}

const sound = { figures: '60 of 100 left', meter: { now: 60, max: 100 } };

test.each([
  ['-5', '-5', 'Retry-After is ignored: it is negative.'],
  ['1e99', '1e99', 'Retry-After is ignored: its number is too large to be meant.'],
  ['twenty digits', '99999999999999999999', 'Retry-After is ignored: its number is too large to be meant.'],
  ['NaN', 'NaN', 'Retry-After is ignored: its value cannot be used.'],
  ['64 kB', '9'.repeat(65_536), 'Retry-After is ignored: it is over 1,024 characters long.'],
])('a pause of %s blocks nothing, and the card says why', (_what, value, sentence) => {
  expect(card([limit, left, retry(value)])).toEqual({ ...sound, waits: 0, said: [sentence] });
});

test('a pause that ended in 1970 blocks nothing, and the card says that it counts as now', () => {
  expect(card([limit, left, retry('Thu, 01 Jan 1970 00:00:00 GMT')])).toEqual({
    figures: 'The pause is over: what is left of 100 is not known',
    meter: undefined,
    waits: 0,
    said: ['Retry-After names a time in the past: it counts as now.'],
  });
});

test('of two pauses the first counts, and the card says so', () => {
  expect(card([limit, left, retry('5'), retry('9')])).toMatchObject({
    waits: 5,
    said: ['Retry-After came with several values: the first counts.'],
  });
});

const several = 'X-RateLimit-Remaining came with several values: the first counts.';

test.each<[what: string, fields: readonly HeaderField[], figures: string, said: readonly string[]]>([
  ['a field twice with two values', [limit, left, { ...left, value: '7' }], '60 of 100 left', [several]],
  ['a field twice with one value', [limit, left, left], '60 of 100 left', []],
  ['two values joined by a comma', [limit, { ...left, value: '60, 7' }], '60 of 100 left', [several]],
  ['one value twice, joined by a comma', [limit, { ...left, value: '60, 60' }], '60 of 100 left', []],
  [
    'a value that may be a thousand or two',
    [limit, { ...left, value: '1,000' }],
    'Limit 100, remaining not said',
    ['X-RateLimit-Remaining is ignored: its value cannot be used.'],
  ],
  [
    'more left than allowed',
    [limit, { ...left, value: '500' }],
    '100 of 100 left',
    ['X-RateLimit-Remaining is above the limit: it counts as the limit.'],
  ],
  [
    'a limit of 0',
    [
      { ...limit, value: '0' },
      { ...left, value: '0' },
    ],
    '0 of 0 left',
    ['X-RateLimit-Limit is 0: no call is allowed, or the server means something else by it.'],
  ],
  [
    'something left of a limit of 0',
    [{ ...limit, value: '0' }, left],
    '60 left, though the limit is said to be 0',
    ['X-RateLimit-Limit is 0: no call is allowed, or the server means something else by it.'],
  ],
  [
    'a header of 64 kB',
    [limit, { ...left, value: '6'.repeat(65_536) }],
    'Limit 100, remaining not said',
    ['X-RateLimit-Remaining is ignored: it is over 1,024 characters long.'],
  ],
])('the card of %s is sound and says what was made of it', (_what, fields, figures, said) => {
  expect(card(fields)).toMatchObject({ figures, waits: 0, said });
});
