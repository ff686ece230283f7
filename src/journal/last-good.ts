import type { Exchange } from '../decode/exchange.ts';
import type { Call } from './call.ts';
import { timeOf } from './endpoint-of.ts';
import { hasSucceeded } from './has-succeeded.ts';

/**
 * The call to compare a failed one with: the last that worked before it on the same host, method and path template. Where
 * none did, the first that worked after it.
 */
export function lastGood(failed: Exchange, calls: Iterable<Call>): Exchange | undefined {
  const at = timeOf(failed);
  let before: Exchange | undefined;
  let after: Exchange | undefined;
  for (const { exchange } of calls) {
    if (!isSameEndpoint(exchange, failed) || !hasSucceeded(exchange)) continue;
    if (timeOf(exchange) > at) after = after && timeOf(after) <= timeOf(exchange) ? after : exchange;
    else before = before && timeOf(before) > timeOf(exchange) ? before : exchange;
  }
  return before ?? after;
}

/** Compared part by part: it is asked of every call of the list, and a text for each would be made for nothing. */
function isSameEndpoint(one: Exchange, other: Exchange): boolean {
  const [first, second] = [one.request, other.request];
  return (
    one.id !== other.id &&
    first.method === second.method &&
    first.url.origin === second.url.origin &&
    first.url.template === second.url.template
  );
}
