import type { Exchange } from '../decode/exchange.ts';
import { bucketOf, keyOfBucket } from './bucket-of.ts';

/** A call whose end never came is taken for lost after so long, ms. */
const lostMs = 600_000;

/** Starts (epoch ms) of the calls under way, by `keyOfBucket`. `now`: epoch ms. */
export function startsInFlight(underWay: Iterable<Exchange>, now: number): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>();
  for (const exchange of underWay) {
    const { startedAt, request } = exchange;
    if (startedAt === undefined || startedAt < now - lostMs || request.method === 'OPTIONS') continue;
    const key = keyOfBucket(bucketOf(exchange));
    const known = starts.get(key);
    if (known) known.push(startedAt);
    else starts.set(key, [startedAt]);
  }
  return starts;
}
