import { expect, test } from 'vitest';
import { startOfTests } from '../../decode/exchange.fixture.ts';
import { counted, type GivenCall, recordOf } from '../../rate-limit/bucket.fixture.ts';
import { limitsAt } from '../../rate-limit/limits-at.ts';
import { catalogueFor } from '../catalogue/catalogue.ts';
import type { ShownLimit } from '../limits-types.ts';
import {
  disagreements,
  figuresSource,
  figuresText,
  ignoredText,
  instantSource,
  meterOf,
  sourceName,
} from './figures.ts';
import { paceText } from './forecast.ts';

const catalogue = catalogueFor('en');
const words = catalogue.limits;

function shown(now: number, ...calls: readonly (readonly [line: string, given: GivenCall])[]): ShownLimit {
  const buckets = recordOf(
    calls.map(([line, given]) => counted(line, given)),
    now,
  );
  return limitsAt(buckets, [], startOfTests + now)[0]!;
}

const text = (now: number, ...calls: Parameters<typeof shown>[1][]) => figuresText(shown(now, ...calls), 'en', words);
const ok = 'GET /v1/scans → 200';

test('figures are put in words, the missing ones too', () => {
  expect(text(100, [ok, { says: { limit: 1_000, remaining: 63 } }])).toBe('63 of 1,000 left');
  expect(text(100, [ok, { says: { remaining: 63 } }])).toBe('63 left, limit not said');
  expect(text(100, [ok, { says: { limit: 100 } }])).toBe('About 99 of 100 left (estimate)');
  expect(text(100, [ok, {}])).toBe('No answer said how many calls are allowed or left');
  expect(text(60_000, [ok, { says: { limit: 100, remaining: 3, reset: 30 } }])).toBe(
    'The window has begun anew since: up to 100 again',
  );
  expect(text(60_000, ['GET /v1/scans → 429', { says: { limit: 100, remaining: 0, retry: 5 } }])).toBe(
    'The pause is over: what is left of 100 is not known',
  );
  expect(text(60_000, [ok, { says: { limit: 0, remaining: 0, reset: 30 } }])).toBe('The window has begun anew since');
  expect(text(60_000, ['GET /v1/scans → 429', { says: { retry: 5 } }])).toBe(
    'The pause is over: what is left is not known',
  );
});

test('an estimate is called one, and says what it rests on', () => {
  const estimate = shown(3_000, [ok, { says: { limit: 100, remaining: 63 } }], [ok, { at: 2_000 }]);
  expect(figuresText(estimate, 'en', words)).toBe('About 62 of 100 left (estimate)');
  expect(figuresSource(estimate, startOfTests + 3_000, 'en-GB', words)).toMatch(
    /^The last answers did not say what is left: 1 call of this browser counted since \d\d:\d\d:\d\d\. From X-RateLimit-Remaining, X-RateLimit-Limit\. Looks like a public key/,
  );
});

test('the meter shows what is left, and no value where none is known', () => {
  expect(meterOf(shown(100, [ok, { says: { limit: 100, remaining: 63 } }]))).toEqual({ now: 63, max: 100 });
  expect(meterOf(shown(100, [ok, { says: { remaining: 63 } }]))).toEqual({ now: 63, max: 63 });
  expect(meterOf(shown(100, [ok, { says: { limit: 0, remaining: 0 } }]))).toEqual({ now: 0, max: 0 });
  expect(meterOf(shown(100, [ok, {}]))).toBeUndefined();
  expect(meterOf(shown(60_000, [ok, { says: { limit: 100, remaining: 3, reset: 30 } }]))).toBeUndefined();
});

test('the reset says which field it is from and how its unit is known', () => {
  const one = shown(100, [ok, { says: { limit: 100, remaining: 9, reset: 42 } }]);
  expect(instantSource(one, 'resetAt', words)).toBe(
    'From X-RateLimit-Reset. It states no unit: taken for seconds left.',
  );
  const two = shown(
    6_000,
    [ok, { says: { limit: 100, remaining: 9, reset: 42 } }],
    [ok, { at: 5_000, says: { limit: 100, remaining: 8, reset: 37 } }],
  );
  expect(instantSource(two, 'resetAt', words)).toBe(
    'From X-RateLimit-Reset. Several answers show that it counts seconds left.',
  );
  const refused = shown(100, ['GET /v1/scans → 429', { says: { retry: 5 } }]);
  expect(instantSource(refused, 'blockedUntil', words)).toBe('From Retry-After.');
});

test('header names are written as the documentation writes them', () => {
  expect(sourceName('x-ratelimit-remaining')).toBe('X-RateLimit-Remaining');
  expect(sourceName('retry-after')).toBe('Retry-After');
  expect(sourceName('error.retry_after')).toBe('error.retry_after');
});

test('sources that disagree are quoted per figure', () => {
  const headers = {
    'X-RateLimit-Remaining': '3',
    RateLimit: '"p";r=5',
    'RateLimit-Policy': '"p";q=100;w=60',
    'Retry-After': '9',
  };
  const body = { error: { code: 429, message: 'Too Many Requests', retry_after: 40 } };
  const limit = shown(100, ['GET /v1/scans → 429', { responseHeaders: headers, body }]);
  expect(disagreements(limit, startOfTests, 'en-GB', words)).toEqual([
    'Remaining: sources disagree. RateLimit says 5, X-RateLimit-Remaining says 3.',
    expect.stringMatching(
      /^Blocked until: sources disagree\. Retry-After says [\d:]{8}, body retry_after says [\d:]{8}\.$/,
    ),
  ]);
});

test('an instant of another day is quoted with its day', () => {
  const headers = { 'Retry-After': '9', 'X-RateLimit-Remaining': '4' };
  const body = { error: { code: 429, message: 'Too Many Requests', retry_after: 3 * 86_400 } };
  const limit = shown(100, ['GET /v1/scans → 429', { responseHeaders: headers, body }]);
  expect(disagreements(limit, startOfTests, 'en-GB', words)).toEqual([
    expect.stringMatching(/Retry-After says [\d:]{8}, body retry_after says \w{3},? [\d:]{8}\.$/),
  ]);
});

test('fields that could not be used are named with the reason', () => {
  const limit = shown(100, [
    'GET /v1/scans → 429',
    { responseHeaders: { 'Retry-After': '-5', 'X-RateLimit-Remaining': '4' } },
  ]);
  expect(ignoredText(limit.ignored, words)).toEqual(['Retry-After is ignored: it is negative.']);
});

test('the pace is put in words, with what comes of it', () => {
  const calls = Array.from(
    { length: 10 },
    (_, index) => [ok, { at: index * 1_000, says: { limit: 100, remaining: 20 - index, reset: 60 - index } }] as const,
  );
  expect(paceText(shown(9_500, ...calls), startOfTests + 9_500, 'en', catalogue)).toBe(
    '1 call/s: empty in 11 s at this pace',
  );
  const easy = calls.map(
    ([line, given]) => [line, { ...given, says: { ...given.says, remaining: given.says.remaining + 70 } }] as const,
  );
  expect(paceText(shown(9_500, ...easy), startOfTests + 9_500, 'en', catalogue)).toBe(
    '1 call/s: lasts until the reset at this pace',
  );
  expect(paceText(shown(30_000, [ok, {}]), startOfTests + 30_000, 'en', catalogue)).toBe('1 call in the last minute');
  expect(paceText(shown(90_000, [ok, {}]), startOfTests + 90_000, 'en', catalogue)).toBe('');
});
