import type { Exchange } from './exchange.ts';
import { hasWorked } from './has-worked.ts';

/** True where the other call succeeded on what this one asks for, or deleted it or what it lies below. */
export function isOfSameResource(other: Exchange, exchange: Exchange): boolean {
  if (!hasWorked(other)) return false;
  return other.request.url.urlKey === exchange.request.url.urlKey || isDeletionAbove(other, exchange);
}

/** The DELETE of this very resource with another query, or of one that this path lies below. */
function isDeletionAbove({ request }: Exchange, { request: { url } }: Exchange): boolean {
  const { origin, path } = request.url;
  // What was stored has lost its identifiers, and what looked like a key was masked: then two paths may look alike.
  if (request.method !== 'DELETE' || origin !== url.origin || /[…‹]/.test(path)) return false;
  return path === url.path || url.path.startsWith(`${path}/`);
}
