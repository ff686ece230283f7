import type { Bucket } from './bucket.ts';
import { type Pace, paceOf } from './pace.ts';
import type { LimitSummary } from './summary.ts';

/** How fast calls go out, and what comes of it. */
export type Forecast = {
  readonly pace: Pace;
  /** When nothing will be left at that pace, epoch ms; undefined where the window begins anew before. */
  readonly emptyAt?: number;
};

/**
 * @param inFlight starts of the calls under way on this limit, epoch ms
 * @param now epoch ms
 */
export function forecastOf(bucket: Bucket, summary: LimitSummary, inFlight: readonly number[], now: number): Forecast {
  const pace = paceOf(bucket.slots, inFlight, now);
  const emptyAt = emptyAtPace(summary, pace, now);
  return { pace, ...(emptyAt === undefined ? {} : { emptyAt }) };
}

/** The pace of the last ten seconds where it is one; a pace of under one call in ten seconds empties nothing in sight. */
function emptyAtPace(summary: LimitSummary, { last10s, last60s }: Pace, now: number): number | undefined {
  const { left, inFlight, resetAt, blockedUntil = 0 } = summary;
  const perSecond = last10s >= 0.2 ? last10s : last60s;
  if (left === undefined || left === 0 || blockedUntil > now) return undefined;
  if (inFlight >= left) return now;
  if (perSecond < 0.1) return undefined;
  const emptyAt = now + ((left - inFlight) / perSecond) * 1000;
  return resetAt !== undefined && emptyAt >= resetAt ? undefined : emptyAt;
}
