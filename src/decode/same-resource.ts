import type { Exchange } from './exchange.ts';
import { isSuccess } from './status.ts';

/** True where the other call succeeded on what this one asks for, or deleted it or what it lies below. */
export function isOfSameResource(other: Exchange, exchange: Exchange): boolean {
  if (!other.response || !isSuccess(other.response.status)) return false;
  return other.request.url.urlKey === exchange.request.url.urlKey || isDeletionAbove(other, exchange);
}

/** The DELETE of this very resource with another query, or of one that this path lies below. */
function isDeletionAbove({ request }: Exchange, { request: { url } }: Exchange): boolean {
  const { origin, path } = request.url;
  // A call that was stored has lost its identifiers, and then all paths of one template look alike.
  if (request.method !== 'DELETE' || origin !== url.origin || path.includes('…')) return false;
  return path === url.path || url.path.startsWith(`${path}/`);
}
