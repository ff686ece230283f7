import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { counted, recordOf } from '../rate-limit/bucket.fixture.ts';
import { limitsAt } from '../rate-limit/limits-at.ts';
import { summarize } from '../rate-limit/summary.ts';
import { badgeFace } from './badge-face.ts';

const noon = new Date(2026, 2, 4, 14, 4, 40).getTime();

/** The limits after one answer at 14:04:40. */
function limits(status: number, headers: Readonly<Record<string, string>>) {
  const call = counted(`GET /v1/scans → ${status}`, { responseHeaders: headers });
  const moved = { ...call, exchange: { ...call.exchange, startedAt: noon - 50, endedAt: noon } };
  return recordOf([moved]).map((bucket) => summarize(bucket, [], noon));
}

test.each([
  [0, ''],
  [1, '1'],
  [999, '999'],
  [1000, '999+'],
  [123_456, '999+'],
])('%i failures are shown as "%s"', (failures, text) => {
  expect(badgeFace(failures, [], noon, 'en').text).toBe(text);
});

test.each([
  ['25', 'en-GB', '14⁰⁵'],
  ['25', 'en-US', '2⁰⁵'],
  ['25', 'fr', '14⁰⁵'],
  ['3600', 'en-GB', '15⁰⁴'],
  ['90000', 'en-GB', '>24h'],
])('a pause of %s s shows when it ends, in %s as %s, whatever failed', (retry, locale, text) => {
  expect(badgeFace(3, limits(429, { 'Retry-After': retry }), noon, locale)).toEqual({ text, level: 'blocked' });
  expect([...text].length).toBeLessThanOrEqual(4);
});

test('without failures a badge has a text only where its colour says something', () => {
  const told = (left: string) => limits(200, { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': left });
  expect(badgeFace(0, told('90'), noon, 'en')).toEqual({ text: '', level: 'ok' });
  expect(badgeFace(0, told('19'), noon, 'en')).toEqual({ text: '0', level: 'tight' });
});

test('of several limits the tightest gives the colour, also where it is by own counting', () => {
  const call = (index: number, key: string, says: { limit?: number; remaining?: number }) =>
    counted('GET /v1/scans → 200', { at: index * 10, key, says });
  const told = [call(0, 'free', { limit: 100, remaining: 90 }), call(1, 'low', { limit: 100, remaining: 20 })];
  const at = startOfTests + 5_000;
  const face = (calls: typeof told) => badgeFace(2, limitsAt(recordOf(calls, 5_000), [], at), at, 'en');
  expect(face(told)).toEqual({ text: '2', level: 'ok' });
  expect(face([...told, call(200, 'low', {})])).toEqual({ text: '2', level: 'tight' });
});

test('once the pause is over the failures are shown again', () => {
  const paused = limits(429, { 'Retry-After': '25' });
  expect(badgeFace(3, paused, noon + 25_000, 'en').text).toBe('3');
});

test.each([
  ['90', 'ok'],
  ['20', 'ok'],
  ['19', 'tight'],
  ['1', 'tight'],
  ['0', 'blocked'],
])('the colour tells that %s of 100 left is %s', (left, level) => {
  const told = limits(200, { 'X-RateLimit-Limit': '100', 'X-RateLimit-Remaining': left });
  expect(badgeFace(2, told, noon, 'en')).toEqual({ text: '2', level });
});
