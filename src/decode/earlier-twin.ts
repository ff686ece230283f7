import type { Context } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import { hasWorked } from './has-worked.ts';
import { inert } from './inert.ts';
import { networkKind } from './network-names.ts';
import { isIdempotent } from './retry.ts';

/** An equal call before this one that made what it asked for, or of which nobody knows. */
export type Twin = {
  readonly call: Exchange;
  readonly outcome: 'succeeded' | 'unknown';
  /** The status, or the browser's name for how it ended. */
  readonly end: string;
};

/** What gateways say of a server that may have worked on. */
const unknownEnds = [500, 502, 504];

/**
 * The last equal call that succeeded, else the last that may have: the same body to the same URL. Bodies that were not seen
 * prove nothing, and neither does a call that may be sent twice with the effect of once.
 */
export function earlierTwin(exchange: Exchange, { earlier = [] }: Context): Twin | undefined {
  if (isIdempotent(exchange.request.method)) return undefined;
  let unknown: Twin | undefined;
  for (let index = earlier.length - 1; index >= 0; index--) {
    const call = earlier[index];
    if (!call || !isEqual(call, exchange)) continue;
    const twin = asTwin(call);
    if (twin?.outcome === 'succeeded') return twin;
    unknown ??= twin;
  }
  return unknown;
}

function asTwin(call: Exchange): Twin | undefined {
  const { response, failure } = call;
  if (failure && networkKind(failure.name) === 'lost')
    return { call, outcome: 'unknown', end: inert(failure.name, 80) };
  if (!response) return undefined;
  const end = String(response.status);
  if (hasWorked(call)) return { call, outcome: 'succeeded', end };
  return unknownEnds.includes(response.status) ? { call, outcome: 'unknown', end } : undefined;
}

function isEqual(other: Exchange, { id, request }: Exchange): boolean {
  const { body, method, url } = other.request;
  const sameBody = body.state === 'present' && request.body.state === 'present' && body.text === request.body.text;
  return sameBody && other.id !== id && method === request.method && url.urlKey === request.url.urlKey;
}
