import type { Exchange } from '../decode/exchange.ts';
import { isFailure } from '../decode/is-failure.ts';
import { isSuccess } from '../decode/status.ts';
import type { Call } from './call.ts';

/**
 * The call to compare a failed one with: the last that worked before it on the same host, method and path template. Where
 * none did, the first that worked after it.
 */
export function lastGood(failed: Exchange, calls: Iterable<Call>): Exchange | undefined {
  const at = timeOf(failed);
  let before: Exchange | undefined;
  let after: Exchange | undefined;
  for (const { exchange } of calls) {
    if (!isSameEndpoint(exchange, failed) || !hasWorked(exchange)) continue;
    if (timeOf(exchange) > at) after = after && timeOf(after) <= timeOf(exchange) ? after : exchange;
    else before = before && timeOf(before) > timeOf(exchange) ? before : exchange;
  }
  return before ?? after;
}

/** When a call began, or ended where its start was not seen; epoch ms. */
function timeOf({ startedAt, endedAt }: Exchange): number {
  return startedAt ?? endedAt ?? 0;
}

function isSameEndpoint(one: Exchange, other: Exchange): boolean {
  const [first, second] = [one.request, other.request];
  return (
    one.id !== other.id &&
    first.method === second.method &&
    first.url.origin === second.url.origin &&
    first.url.template === second.url.template
  );
}

/** What the browser's cache answered was not judged by the server. */
function hasWorked(exchange: Exchange): boolean {
  const { response, fromCache } = exchange;
  return response !== undefined && isSuccess(response.status) && !fromCache && !isFailure(exchange);
}
