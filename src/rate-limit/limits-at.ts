import type { Exchange } from '../decode/exchange.ts';
import type { Bucket } from './bucket.ts';
import { keyOfBucket } from './bucket-of.ts';
import { type Forecast, forecastOf } from './forecast.ts';
import { startsInFlight } from './in-flight.ts';
import { byTightness, detailsOf, type LimitDetails, type LimitSummary, summarize } from './summary.ts';

/** A limit, and on demand what only a few of many are asked for. */
export type LimitView = LimitSummary & { readonly forecast: () => Forecast; readonly details: () => LimitDetails };

/** All limits as they stand at `now` (epoch ms), the tightest first. */
export function limitsAt(buckets: readonly Bucket[], underWay: Iterable<Exchange>, now: number): readonly LimitView[] {
  const inFlight = startsInFlight(underWay, now);
  return buckets
    .map((bucket) => {
      const starts = inFlight.get(keyOfBucket(bucket)) ?? [];
      const summary = summarize(bucket, starts, now);
      return {
        ...summary,
        forecast: () => forecastOf(bucket, summary, starts, now),
        details: () => detailsOf(bucket, starts, now),
      };
    })
    .sort(byTightness);
}
