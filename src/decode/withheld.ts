import { isCorsMode, isCrossOrigin, isLoopback, originOf, permissionOf } from './cross-origin.ts';
import type { Exchange } from './exchange.ts';
import { networkKind } from './network-names.ts';

/** An answer that the browser kept from the page for lack of CORS headers. */
export type Withheld = {
  readonly why: 'missing' | 'other-origin' | 'credentials' | 'unseen';
  readonly origin: string;
  /** What `Access-Control-Allow-Origin` said instead, where it did. */
  readonly allowed?: string;
  /** The browser reported it as blocked; otherwise it follows from the headers. */
  readonly reported: boolean;
};

export function withheldAnswer(exchange: Exchange): Withheld | undefined {
  const origin = originOf(exchange);
  if (origin === undefined || !isCrossOrigin(exchange)) return undefined;
  const kind = exchange.failure && networkKind(exchange.failure.name);
  if (kind !== undefined && kind !== 'withheld') return undefined;
  const reported = kind === 'withheld';
  if (!exchange.response)
    return reported && !isMixedContent(exchange) ? { why: 'unseen', origin, reported } : undefined;
  if (!reported && !isProvable(exchange, exchange.response.status)) return undefined;
  const permission = permissionOf(exchange.response, origin);
  if (permission.state === 'missing') return { why: 'missing', origin, reported };
  if (permission.state === 'other') return { why: 'other-origin', origin, allowed: permission.allowed, reported };
  if (!reported) return undefined;
  return permission.state === 'unseen'
    ? { why: 'unseen', origin, reported }
    : { why: 'credentials', origin, reported, ...(permission.state === 'wildcard' ? { allowed: '*' } : {}) };
}

/** Headers prove it, except on a 304, which leaves them out, and on what a service worker made up. */
function isProvable(exchange: Exchange, status: number): boolean {
  return isCorsMode(exchange) && status !== 304 && !exchange.viaServiceWorker;
}

/** A page under https that calls a plain-http host: the browser does not even send it. */
export function isMixedContent(exchange: Exchange): boolean {
  const { origin } = exchange.request.url;
  const page = exchange.initiator.origin;
  return !exchange.response && page?.startsWith('https:') === true && origin.startsWith('http:') && !isLoopback(origin);
}
