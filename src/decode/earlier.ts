import type { Context } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';

/** `earlier` is in the order of first sightings, which the starts of the calls follow but for this, ms. */
const disorder = 60_000;

/**
 * The calls before this one that count against the same limit (same host, same key) and began at most `ms` before it,
 * newest first, at most so many. A call whose start was not seen is left out.
 */
export function recentOnSameLimit(
  exchange: Exchange,
  { earlier = [] }: Context,
  ms: number,
  most = Number.POSITIVE_INFINITY,
  counts: (other: Exchange) => boolean = () => true,
): readonly Exchange[] {
  const { startedAt } = exchange;
  if (startedAt === undefined) return [];
  const key = keyOf(exchange);
  const found: Exchange[] = [];
  for (let index = earlier.length - 1; index >= 0 && found.length < most; index--) {
    const other = earlier[index];
    if (other?.startedAt === undefined || other.startedAt > startedAt || other.id === exchange.id) continue;
    if (other.startedAt < startedAt - ms - disorder) break;
    if (other.startedAt < startedAt - ms || !counts(other)) continue;
    if (isSameHost(other, exchange) && keyOf(other) === key) found.push(other);
  }
  return found;
}

/**
 * How many calls to the same endpoint failed in a row, this one included, and the first of them; a call that is under way
 * does not count.
 */
export function streakOf(
  exchange: Exchange,
  { earlier = [] }: Context,
  failed: (other: Exchange) => boolean,
): { readonly count: number; readonly first: Exchange | undefined } {
  const { method, url } = exchange.request;
  let count = 1;
  let first: Exchange | undefined;
  for (let index = earlier.length - 1; index >= 0; index--) {
    const other = earlier[index];
    if (!other || other.id === exchange.id || other.endedAt === undefined) continue;
    if (other.request.method !== method || other.request.url.template !== url.template) continue;
    if (!isSameHost(other, exchange)) continue;
    if (!failed(other)) break;
    count += 1;
    first = other;
  }
  return { count, first };
}

export function isSameHost(first: Exchange, second: Exchange): boolean {
  return first.request.url.origin === second.request.url.origin;
}

/** The fingerprint of the key that a call carried; '' for none, or none that was seen. */
function keyOf({ request: { credentials } }: Exchange): string {
  if (credentials.state !== 'present') return '';
  return credentials.value.find(({ fingerprint }) => fingerprint !== '')?.fingerprint ?? '';
}
