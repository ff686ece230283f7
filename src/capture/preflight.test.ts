import { expect, test } from 'vitest';
import { exchange } from '../decode/exchange.fixture.ts';
import type { Exchange, NetworkFailure } from '../decode/exchange.ts';
import { withReasonOfPreflight } from './preflight.ts';

function call(failure: string | undefined, preflight: NetworkFailure | undefined): Exchange {
  const base = exchange('POST /v1/scans → 0', failure === undefined ? {} : { failure });
  const { failure: own, response: _none, ...rest } = base;
  return {
    ...rest,
    ...(failure === undefined ? {} : { failure: own ?? { name: failure } }),
    preflight: { request: { fields: [], complete: false }, ...(preflight ? { failure: preflight } : {}) },
  };
}

test.each([
  ['NS_ERROR_DOM_BAD_URI', 'NS_ERROR_CONNECTION_REFUSED', 'NS_ERROR_CONNECTION_REFUSED'],
  ['net::ERR_FAILED', 'net::ERR_EMPTY_RESPONSE', 'net::ERR_EMPTY_RESPONSE'],
  [undefined, 'NS_ERROR_UNKNOWN_HOST', 'NS_ERROR_UNKNOWN_HOST'],
  ['net::ERR_CONNECTION_RESET', 'net::ERR_EMPTY_RESPONSE', 'net::ERR_CONNECTION_RESET'],
  ['NS_ERROR_DOM_BAD_URI', 'NS_ERROR_DOM_BAD_URI', 'NS_ERROR_DOM_BAD_URI'],
])('a call that failed with %s after a preflight with %s failed for %s', (own, preflight, expected) => {
  expect(withReasonOfPreflight(call(own, { name: preflight })).failure?.name).toBe(expected);
});

test('a preflight that was answered is no reason of the network', () => {
  const { preflight, ...rest } = call('NS_ERROR_DOM_BAD_URI', { name: 'NS_ERROR_NET_RESET' });
  const response = exchange('GET /v1/scans → 405').response;
  const answered = { ...rest, preflight: { ...preflight!, ...(response ? { response } : {}) } };
  expect(withReasonOfPreflight(answered).failure?.name).toBe('NS_ERROR_DOM_BAD_URI');
});
