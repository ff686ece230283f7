import { expect, test } from 'vitest';
import { told } from './call.fixture.ts';
import { lastGood } from './last-good.ts';

const failed = told('har:0', 'GET /v1/scans/{id} → 404', { at: 1_000 });
const good = (id: string, at: number) => told(id, 'GET /v1/scans/{id} → 200', { at });

function found(...calls: Parameters<typeof told>[]): string | undefined {
  return lastGood(failed.exchange, [failed, ...calls.map((given) => told(...given))])?.id;
}

test('of several calls that worked the last one before the failure is taken, in whatever order they were told', () => {
  const calls = [good('har:1', 100), good('har:2', 900), good('har:3', 500), good('har:4', 1_100)];
  expect(lastGood(failed.exchange, calls)?.id).toBe('har:2');
  expect(lastGood(failed.exchange, calls.toReversed())?.id).toBe('har:2');
});

test('where none worked before, the first that worked after it is taken', () => {
  const calls = [good('har:1', 1_900), good('har:2', 1_100), good('har:3', 1_500)];
  expect(lastGood(failed.exchange, calls)?.id).toBe('har:2');
  expect(lastGood(failed.exchange, calls.toReversed())?.id).toBe('har:2');
});

test.each<[string, ...Parameters<typeof told>]>([
  ['another path', 'har:1', 'GET /v1/scans → 200'],
  ['another method', 'har:1', 'DELETE /v1/scans/{id} → 204'],
  ['another host', 'har:1', 'GET /v1/scans/{id} → 200', { origin: 'https://api.neolens.health' }],
  ['a redirect', 'har:1', 'GET /v1/scans/{id} → 302'],
  ['a success that says error', 'har:1', 'GET /v1/scans/{id} → 200', { body: { error: { code: 'NOT_FOUND' } } }],
  ['an answer that the page did not get', 'har:1', 'GET /v1/scans/{id} → 200', { failure: 'net::ERR_FAILED' }],
  ['a call under way', 'har:1', 'GET /v1/scans/{id}'],
])('%s is not the good call', (_what, ...given) => {
  expect(found(given)).toBeUndefined();
  expect(found(given, ['har:2', 'GET /v1/scans/{id} → 200'])).toBe('har:2');
});

test('an answer of the cache is not the good call', () => {
  const { exchange, ...call } = good('har:1', 100);
  expect(lastGood(failed.exchange, [{ ...call, exchange: { ...exchange, fromCache: true } }])).toBeUndefined();
});
