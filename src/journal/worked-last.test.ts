import { expect, test } from 'vitest';
import { credential, exchange, type Given, startOfTests } from '../decode/exchange.fixture.ts';
import { createWorkedLast } from './worked-last.ts';

const at = (id: string, line: string, ms: number, given: Given = {}) =>
  exchange(line, { ...given, id, startedAt: startOfTests + ms });
const failed = at('failed', 'GET /v1/scans → 401', 0);

function lastGood(...seen: readonly ReturnType<typeof at>[]): number | undefined {
  const good = createWorkedLast();
  for (const each of seen) good.saw(each);
  const found = good.of(failed);
  return found === undefined ? undefined : found - startOfTests;
}

test('the latest that worked counts, in whatever order they are told', () => {
  const calls = [at('a', 'GET /v1/scans → 200', 5), at('b', 'GET /v1/scans → 204', 9)];
  expect(lastGood(...calls)).toBe(9);
  expect(lastGood(...calls.toReversed())).toBe(9);
});

test.each<readonly [string, string, Given]>([
  ['another method', 'POST /v1/scans → 200', {}],
  ['another path', 'GET /v1/scans/{id} → 200', {}],
  ['another host', 'GET /v1/scans → 200', { origin: 'https://mock.example' }],
  ['another key', 'GET /v1/scans → 200', { credentials: [credential({ fingerprint: 'k3y002' })] }],
  ['a key that was not seen', 'GET /v1/scans → 200', { credentials: 'unseen' }],
  ['no key', 'GET /v1/scans → 200', { credentials: 'absent' }],
  ['a failure', 'GET /v1/scans → 500', {}],
  ['a success that says error', 'GET /v1/scans → 200', { body: { status: 'error' } }],
  ['a success that the browser cut off', 'GET /v1/scans → 200', { failure: 'net::ERR_CONNECTION_RESET' }],
  ['a call under way', 'GET /v1/scans', {}],
])('%s proves nothing', (_what, line, given) => {
  expect(lastGood(at('a', line, 5, given))).toBeUndefined();
});

test('an answer from the browser’s cache proves nothing', () => {
  expect(lastGood({ ...at('a', 'GET /v1/scans → 200', 5), fromCache: true })).toBeUndefined();
});

test('a success whose body turns out to say error counts no more, and the one before it does', () => {
  const seen = [at('a', 'GET /v1/scans → 200', 5), at('b', 'GET /v1/scans → 200', 9)];
  expect(lastGood(...seen, at('b', 'GET /v1/scans → 200', 9, { body: { status: 'error' } }))).toBe(5);
});

test('of very many endpoints the one unused for longest is forgotten', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => at(`${n}`, `GET /v1/x${n} → 200`, 9));
  expect(lastGood(at('a', 'GET /v1/scans → 200', 5), ...many.slice(1))).toBe(5);
  expect(lastGood(at('a', 'GET /v1/scans → 200', 5), ...many)).toBeUndefined();
});
