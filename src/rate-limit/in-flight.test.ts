import { expect, test } from 'vitest';
import { credential, exchange, type Given, startOfTests } from '../decode/exchange.fixture.ts';
import type { Exchange } from '../decode/exchange.ts';
import { startsInFlight } from './in-flight.ts';

const now = startOfTests + 700_000;

/** A call under way that began so many ms before `now`. */
function open(ago: number, line = 'GET /v1/scans', given: Given = {}): Exchange {
  const { endedAt: _end, ...begun } = exchange(line, { ...given, startedAt: now - ago });
  return begun;
}

const starts = (...calls: readonly Exchange[]) =>
  Object.fromEntries([...startsInFlight(calls, now)].map(([key, at]) => [key, at.map((each) => now - each)]));

test('calls under way are counted by host and key, with when they began', () => {
  const key = (fingerprint: string): Given => ({ credentials: [credential({ fingerprint })] });
  expect(
    starts(
      open(30, 'GET /v1/scans', key('aaaaaa')),
      open(20, 'GET /v1/me', key('aaaaaa')),
      open(10, 'GET /v1/me', key('bbbbbb')),
      open(5, 'GET /v1/me', { ...key('aaaaaa'), origin: 'http://localhost:8787' }),
      open(3, 'GET /v1/me', { credentials: 'unseen' }),
    ),
  ).toEqual({
    'api.neolens.ai aaaaaa': [30, 20],
    'api.neolens.ai bbbbbb': [10],
    'localhost:8787 aaaaaa': [5],
    'api.neolens.ai ': [3],
  });
});

test.each([
  ['that began ten minutes ago may still end', open(600_000), 1],
  ['that began longer ago is taken for lost', open(600_001), 0],
  ['whose start was not seen is not counted', { ...open(10), startedAt: undefined } as unknown as Exchange, 0],
  ['that is an OPTIONS may be a preflight and is not counted', open(10, 'OPTIONS /v1/scans'), 0],
])('a call %s', (_what, call, count) => {
  expect(Object.values(starts(call)).flat()).toHaveLength(count);
});

test('nothing under way is nothing', () => {
  expect(starts()).toEqual({});
});
