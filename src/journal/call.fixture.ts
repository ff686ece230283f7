import { exchange, type Given, startOfTests } from '../decode/exchange.fixture.ts';
import type { Exchange } from '../decode/exchange.ts';
import { type Call, sighted } from './call.ts';

export type GivenTelling = Given & {
  readonly tabId?: number;
  /** ms after the start of the tests, and how long the call took. */
  readonly at?: number;
  readonly took?: number;
  readonly script?: string;
  readonly viaServiceWorker?: boolean;
};

/** One source's telling of a call: `told('har:1', 'GET /v1/scans → 401', { at: 3 })`. */
export function told(id: string, line: string, given: GivenTelling = {}): Call {
  const { tabId = 1, at = 0, took = 50, script, viaServiceWorker } = given;
  const startedAt = startOfTests + at;
  const seen = exchange(line, {
    ...given,
    id,
    startedAt,
    endedAt: startedAt + took,
    seenBy: [id.startsWith('web:') ? 'webRequest' : 'har'],
  });
  const full: Exchange = {
    ...seen,
    initiator: { ...seen.initiator, ...(script === undefined ? {} : { script }) },
    ...(viaServiceWorker ? { viaServiceWorker } : {}),
  };
  return sighted(full, tabId);
}

/** A preflight's telling, for a call by `method`. */
export function toldPreflight(id: string, line: string, method: string, given: GivenTelling = {}): Call {
  return told(id, line, { ...given, requestHeaders: { 'Access-Control-Request-Method': method } });
}
