import type { Exchange } from '../decode/exchange.ts';
import type { Bucket } from './bucket.ts';
import { keyOfBucket } from './bucket-of.ts';
import { startsInFlight } from './in-flight.ts';
import { byTightness, type LimitSummary, summarize } from './summary.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** A limit with the plot of its last minutes. */
export type LimitView = LimitSummary & { readonly timeline: Timeline };

/** All limits as they stand at `now` (epoch ms), the tightest first. */
export function limitsAt(buckets: readonly Bucket[], underWay: Iterable<Exchange>, now: number): readonly LimitView[] {
  const inFlight = startsInFlight(underWay, now);
  return buckets
    .map((bucket) => ({
      ...summarize(bucket, inFlight.get(keyOfBucket(bucket)) ?? [], now),
      timeline: timelineOf(bucket, now),
    }))
    .sort(byTightness);
}
