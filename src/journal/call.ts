import { callBehind, requestedMethod } from '../capture/preflight.ts';
import type { Exchange } from '../decode/exchange.ts';

/** A call that a page made, as one source told it or as several did together. */
export type Call = {
  /** -1 while only a service worker is known to have made it. */
  readonly tabId: number;
  readonly exchange: Exchange;
  /** Ids that the sources gave the call. None: only its preflight was seen, and `exchange` is what that asked for. */
  readonly sightings: readonly string[];
  /** Ids that the sources gave its preflight. */
  readonly preflightSightings: readonly string[];
  /** The entry that the devtools page found, which saw the body. */
  readonly ruleId?: string;
};

/** What one source saw, as a call: an `OPTIONS` that asks for another method becomes the call that it asks for. */
export function sighted(exchange: Exchange, tabId: number): Call {
  const method = requestedMethod(exchange);
  return method === undefined
    ? { tabId, exchange, sightings: [exchange.id], preflightSightings: [] }
    : { tabId, exchange: callBehind(exchange, method), sightings: [], preflightSightings: [exchange.id] };
}

export function isStandIn(call: Call): boolean {
  return call.sightings.length === 0;
}
