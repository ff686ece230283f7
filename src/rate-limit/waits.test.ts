import { expect, test } from 'vitest';
import { epoch, figures, httpDate, read } from './reading.fixture.ts';

type Wait = readonly [
  what: string,
  headers: Readonly<Record<string, string>>,
  body: string | object | undefined,
  blocked: number | undefined,
];

const waits: readonly Wait[] = [
  ['Retry-After in seconds', { 'Retry-After': '120' }, undefined, 120],
  ['Retry-After with a fraction', { 'Retry-After': '1.5' }, undefined, 1.5],
  ['Retry-After 0', { 'Retry-After': '0' }, undefined, 0],
  ['Retry-After as IMF-fixdate', { 'Retry-After': httpDate(60) }, undefined, 59.88],
  ['Retry-After as RFC 850', { 'Retry-After': 'Sunday, 15-Jun-25 15:07:40 GMT' }, undefined, 59.88],
  ['Retry-After as asctime', { 'Retry-After': 'Sun Jun 15 15:07:40 2025' }, undefined, 59.88],
  ['Retry-After repeated', { 'Retry-After': '60, 60' }, undefined, 60],
  ['Retry-After as a repeated date', { 'Retry-After': `${httpDate(60)}, ${httpDate(60)}` }, undefined, 59.88],
  ['Retry-After in the past', { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' }, undefined, 0],
  ['Retry-After of 1970', { 'Retry-After': 'Thu, 01 Jan 1970 00:00:00 GMT' }, undefined, 0],
  [
    'Retry-After with a two-digit year of the past century',
    { 'Retry-After': 'Sunday, 06-Nov-94 08:49:37 GMT' },
    undefined,
    0,
  ],
  ['words with a fraction', {}, { error: { message: 'Please try again in 1.5 seconds.' } }, 1.5],
  ['words that ask to wait', {}, { error: { message: 'Please wait 10 seconds.' } }, 10],
  ['words with a colon', {}, { error: { message: 'Retry after: 30 s' } }, 30],
  [
    'words that name the limit before the wait',
    {},
    { error: { message: 'Max 100 calls made in 1 minute, try again in 10 seconds.' } },
    10,
  ],
  ['words that name the limit alone', {}, { error: { message: 'The limit is 100 in 60 seconds.' } }, undefined],
  ['words that tell how long it took', {}, { error: { message: 'Model timed out after 120 seconds.' } }, undefined],
  ['Retry-After -5', { 'Retry-After': '-5' }, undefined, undefined],
  ['Retry-After 1e99', { 'Retry-After': '1e99' }, undefined, undefined],
  ['Retry-After NaN', { 'Retry-After': 'NaN' }, undefined, undefined],
  ['Retry-After as an epoch', { 'Retry-After': epoch(60) }, undefined, undefined],
  ['Retry-After of thirty years', { 'Retry-After': '999999999' }, undefined, undefined],
  ['Retry-After in the year 9999', { 'Retry-After': 'Fri, 31 Dec 9999 23:59:59 GMT' }, undefined, undefined],
  ['Retry-After on a day that is none', { 'Retry-After': 'Wed, 31 Apr 2026 07:28:00 GMT' }, undefined, undefined],
  ['retry_after beside the message', {}, { error: { code: 429, message: 'x', retry_after: 30 } }, 30],
  ['retry_after in the details', {}, { error: { code: 429, details: { retry_after: 30 } } }, 30],
  ['retry_after in the meta of the envelope', {}, { error: 'x', meta: { retry_after: 30 } }, 30],
  ['retryAfter in the extensions', {}, { error: { extensions: { retryAfter: 30 } } }, 30],
  ['retry_after in data, and one nearer', {}, { data: { retry_after: 9 }, error: { retry_after: 30 } }, 30],
  ['retry_after below nothing', {}, { error: { code: 429, message: 'x', retry_after: -5 } }, undefined],
  ['retry_after beyond all numbers', {}, '{"error":{"code":429,"retry_after":1e999}}', undefined],
  ['words in seconds', {}, { error: 'Too Many Requests', message: 'Try again in 10 seconds.' }, 10],
  ['words in minutes', {}, { error: 'Please wait for 2 minutes' }, 120],
  ['words in hours', {}, { error: 'Retry after 1 hour' }, 3600],
  ['words in ms', {}, { error: 'Retry in 250 ms' }, 0.25],
  ['words that name the limit', {}, { error: 'Limit of 100 requests in 60 seconds exceeded' }, undefined],
  ['Retry-After before the body', { 'Retry-After': '5' }, { error: { message: 'in 10 seconds', retry_after: 30 } }, 5],
  ['the body before its words', {}, { error: { message: 'in 10 seconds', retry_after: 30 } }, 30],
  ['words before a reset', { 'X-RateLimit-Reset': '60' }, { error: 'in 10 seconds' }, 10],
  ['a reset where nothing else is said', { 'X-RateLimit-Reset': '60' }, undefined, 60],
  ['nonsense before a reset', { 'Retry-After': 'soon', 'X-RateLimit-Reset': '60' }, undefined, 60],
  ['an effective window in which nothing may be sent', { RateLimit: '"p";r=0;t=30' }, undefined, 30],
  ['Retry-After before an effective window', { 'Retry-After': '5', RateLimit: '"p";r=0;t=30' }, undefined, 5],
];

test.each(waits)('after %s the next call is allowed when that says', (_what, headers, body, blocked) => {
  expect(figures(read(429, headers, body))?.['blocked']).toBe(blocked);
});

test('a 503 blocks by Retry-After and not by a reset; a redirect or a success by neither', () => {
  expect(figures(read(503, { 'Retry-After': '5' }))).toEqual({ blocked: 5 });
  expect(figures(read(503, { 'X-RateLimit-Reset': '5' }))).toEqual({ reset: 5 });
  expect(read(301, { 'Retry-After': '5' })).toBeUndefined();
  expect(figures(read(200, { 'Retry-After': '5', 'X-RateLimit-Remaining': '1' }))).toEqual({ remaining: 1 });
});
