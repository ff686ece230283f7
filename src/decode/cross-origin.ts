import type { Exchange, HttpResponse } from './exchange.ts';
import { header, headerValue } from './headers.ts';

/** The origin that the server is told of (`null` after some redirects), as far as it was seen. */
export function originOf(exchange: Exchange): string | undefined {
  return headerValue(exchange.request.headers, 'origin') ?? exchange.initiator.origin;
}

/** True where a web page called another origin. An extension or an unknown caller proves nothing. */
export function isCrossOrigin(exchange: Exchange): boolean {
  const caller = exchange.initiator.origin ?? originOf(exchange);
  return caller !== undefined && /^(?:https?:|null$)/.test(caller) && caller !== exchange.request.url.origin;
}

/** True where the browser asks the server for permission: `fetch` and XMLHttpRequest, not images or navigations. */
export function isCorsMode(exchange: Exchange): boolean {
  const { headers } = exchange.request;
  const mode = headerValue(headers, 'sec-fetch-mode');
  return mode === undefined ? headerValue(headers, 'origin') !== undefined : mode === 'cors';
}

/** Loopback hosts, which are exempt from mixed-content blocking. */
export function isLoopback(origin: string): boolean {
  return /^https?:\/\/(?:localhost|[\w-]+\.localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(origin);
}

/** A host that is this machine: a loopback one, or the address of a server that listens at all of its own. */
export function isOwnMachine(origin: string): boolean {
  return isLoopback(origin) || /^https?:\/\/(?:0\.0\.0\.0|\[::\])(?::\d+)?$/.test(origin);
}

/** What `Access-Control-Allow-Origin` lets the caller read. */
export type Permission =
  | { readonly state: 'granted' | 'missing' | 'unseen' }
  | { readonly state: 'wildcard' }
  | { readonly state: 'other'; readonly allowed: string };

export function permissionOf(response: HttpResponse, origin: string | undefined): Permission {
  const seen = header(response.headers, 'access-control-allow-origin');
  if (seen.state === 'absent') return { state: 'missing' };
  if (seen.state === 'unseen') return { state: 'unseen' };
  if (seen.value === '*') return { state: 'wildcard' };
  if (origin === undefined) return { state: 'unseen' };
  return seen.value === origin ? { state: 'granted' } : { state: 'other', allowed: seen.value };
}
