import type { Exchange } from '../decode/exchange.ts';
import type { Spender } from './bucket.ts';
import { isFromCache } from './index.ts';
import type { Outcome } from './slot.ts';

/** A call as the record counts it. */
export type CountedCall = {
  readonly exchange: Exchange;
  readonly tabId: number;
  /** It is known by its preflight alone, which counts against no limit. */
  readonly isStandIn: boolean;
};

/** False for what never reached the server's count: answers of a cache, preflights, calls that are under way. */
export function counts({ exchange, isStandIn }: CountedCall): boolean {
  const { endedAt, response, failure } = exchange;
  const isOver = endedAt !== undefined || response !== undefined || failure !== undefined;
  return !isStandIn && !isFromCache(exchange) && isOver;
}

/** When it began and ended, in whole ms since the epoch; either stands for the other where only one was seen. Undefined: none was. */
export function timesOf({
  startedAt,
  endedAt,
}: Exchange): { readonly begun: number; readonly ended: number } | undefined {
  const begun = startedAt ?? endedAt;
  return begun === undefined ? undefined : { begun: Math.round(begun), ended: Math.round(endedAt ?? begun) };
}

export function outcomeOf({ response }: Exchange): Outcome {
  if (!response || response.status < 100) return 'unanswered';
  if (response.status === 429) return 'refused';
  return response.status < 400 ? 'served' : 'failed';
}

/** A path is as long as a page makes it; no documented one has half as many characters. */
const longestEndpoint = 120;

export function spenderOf({ exchange, tabId }: CountedCall): Spender {
  const { method, url } = exchange.request;
  const endpoint = `${method} ${url.template}`;
  const shown = endpoint.length > longestEndpoint ? `${endpoint.slice(0, longestEndpoint - 1)}…` : endpoint;
  return { endpoint: shown, site: exchange.initiator.origin ?? '', tabId };
}
