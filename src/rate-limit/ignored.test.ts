import { expect, test } from 'vitest';
import { exchange } from '../decode/exchange.fixture.ts';
import { readLimitAnswer } from './index.ts';
import { now } from './reading.fixture.ts';

const read = (headers: Readonly<Record<string, string>>, status = 429) =>
  readLimitAnswer(exchange(`GET /v1/scans → ${status}`, { responseHeaders: headers }), now);

test.each([
  ['Retry-After', '-5', 'negative'],
  ['Retry-After', '1e99', 'too-large'],
  ['Retry-After', 'NaN', 'malformed'],
  ['Retry-After', 'soon', 'malformed'],
  ['Retry-After', 'Thu, 01 Jan 1970 00:00:00 GMT', 'in-the-past'],
  ['Retry-After', '9'.repeat(65_536), 'too-long'],
  ['X-RateLimit-Limit', '0', 'zero'],
  ['X-RateLimit-Limit', '100, 50', 'repeated'],
  ['X-RateLimit-Remaining', '-1', 'negative'],
  ['X-RateLimit-Remaining', 'many', 'malformed'],
  ['X-RateLimit-Remaining', '99999999999', 'too-large'],
  ['X-RateLimit-Reset', '1000000001', 'in-the-past'],
  ['X-RateLimit-Reset', 'tomorrow', 'malformed'],
  ['X-Rate-Limit-Remaining-Minute', '', 'malformed'],
  ['RateLimit', '"default";r=', 'malformed'],
  ['RateLimit-Policy', 'q=', 'malformed'],
])('%s: %s is named as %s', (source, value, why) => {
  expect(read({ [source]: value })?.ignored).toEqual([{ source, why }]);
});

test.each([
  ['Retry-After', '9'],
  ['Retry-After', '0'],
  ['Retry-After', '1.5'],
  ['X-RateLimit-Limit', '100, 100'],
  ['RateLimit-Limit', '100, 100;w=10'],
  ['X-RateLimit-Reset', '0'],
  ['X-RateLimit-Reset', '42'],
  ['X-RateLimit-Remaining-Minute', '4'],
  ['RateLimit', '"default";r=5;t=3'],
  ['X-RateLimit-Resource', 'core'],
])('%s: %s is read, so nothing is said of it', (source, value) => {
  expect(read({ [source]: value })?.ignored).toBeUndefined();
});

test('more left than allowed counts as the limit, and is named', () => {
  expect(read({ 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': '500' }, 200)).toMatchObject({
    limit: 100,
    remaining: 100,
    ignored: [{ source: 'X-RateLimit-Remaining', why: 'above-limit' }],
  });
});

test('of many bad fields the first few are named', () => {
  const fields = Object.fromEntries(
    ['limit', 'remaining', 'reset'].flatMap((figure) =>
      ['second', 'minute', 'hour', 'day'].map((window) => [`X-RateLimit-${figure}-${window}`, 'x']),
    ),
  );
  expect(read(fields)?.ignored).toHaveLength(8);
});
