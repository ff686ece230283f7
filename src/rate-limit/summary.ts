import { type PlanName, planOf } from '../api/plan-of.ts';
import type { Bucket } from './bucket.ts';
import { type Estimate, estimateOf, silentSince, windowOf } from './estimate.ts';
import { type LimitState, limitState } from './limit-state.ts';
import { type Others, othersIn } from './others.ts';
import { type LongestBurst, longestBurst } from './pace.ts';
import { type Spend, spendSince } from './spend.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/** All that is known of one limit at one moment. Instants are epoch ms; undefined: not known. */
export type LimitSummary = LimitState & {
  readonly host: string;
  readonly key: string;
  readonly lastAt: number;
  readonly level: LimitLevel;
  /** The window or the pause ended since the figures were read: what is left now is not known. */
  readonly renewed: boolean;
  /** As little is known, though nothing tells of an end: the figures are old, or calls were refused since. */
  readonly stale: boolean;
  /** What is left now, told or counted; `remaining` is what was told last. */
  readonly left?: number;
  /** Share of the limit that is left, 0 to 1. */
  readonly share?: number;
  /** Own counting, where answers stopped telling. */
  readonly estimate?: Estimate;
  readonly plan?: PlanName;
  readonly inFlight: number;
};

/** Who spent it. */
export type LimitDetails = {
  readonly timeline: Timeline;
  readonly burst?: LongestBurst;
  /** Over the last minute. */
  readonly spend: Spend;
  readonly others?: Others;
};

/** `tight`: under a fifth is left. */
export type LimitLevel = 'ok' | 'tight' | 'blocked' | 'unknown';

const tightShare = 0.2;
const spendMs = 60_000;
/** A window of unknown length is taken for over after an hour, ms. */
const longestUnsaidMs = 3_600_000;

/**
 * @param inFlight starts of the calls under way on this limit, epoch ms
 * @param now epoch ms
 */
export function summarize(bucket: Bucket, inFlight: readonly number[], now: number): LimitSummary {
  const told = limitState(bucket.answers, bucket.freeSince);
  const limit = told.limit ?? (holds(bucket.plan, told) ? bucket.plan?.limit : undefined);
  const renewed = hasEnded(told, now);
  const estimate = estimateOf(bucket, told, inFlight, now);
  const stale = !renewed && !estimate && isStale(bucket, told, now);
  const left = estimate?.remaining ?? (renewed || stale ? undefined : told.remaining);
  const share = left === undefined || !limit ? undefined : Math.min(1, left / limit);
  const blocked = told.blockedUntil !== undefined && told.blockedUntil > now;
  const source = told.sources.limit ?? (limit === undefined ? undefined : bucket.plan?.source);
  return {
    ...told,
    ...(limit === undefined ? {} : { limit }),
    ...(!limit ? {} : { plan: planOf(limit, told.windowSeconds ?? bucket.plan?.windowSeconds) }),
    sources: { ...told.sources, ...(source === undefined ? {} : { limit: source }) },
    host: bucket.host,
    key: bucket.key,
    lastAt: bucket.lastAt,
    level: levelOf(share, left, blocked),
    renewed: renewed && !estimate,
    stale,
    ...(left === undefined ? {} : { left }),
    ...(share === undefined ? {} : { share }),
    ...(estimate ? { estimate } : {}),
    inFlight: inFlight.length,
  };
}

/** The same parameters as those of `summarize`. */
export function detailsOf(bucket: Bucket, inFlight: readonly number[], now: number): LimitDetails {
  const burst = longestBurst(bucket.slots);
  const others = othersIn(bucket.slots, inFlight);
  return {
    timeline: timelineOf(bucket, now),
    ...(burst ? { burst } : {}),
    spend: spendSince(bucket, now - spendMs),
    ...(others && others.calls > 0 ? { others } : {}),
  };
}

/** The tightest first: blocked, then by the share that is left, then those of which nothing is known, the newest first. */
export function byTightness(first: LimitSummary, second: LimitSummary): number {
  return rank(first) - rank(second) || second.lastAt - first.lastAt;
}

function rank({ level, share }: LimitSummary): number {
  return level === 'blocked' ? -1 : (share ?? 2);
}

/** More left than the plan allows means that it is another by now. */
function holds(plan: Bucket['plan'], { remaining = 0 }: LimitState): boolean {
  return plan !== undefined && plan.limit >= remaining;
}

/** Without a reset, figures hold no longer than a window; and a refusal without figures says that they are wrong. */
function isStale(bucket: Bucket, told: LimitState, now: number): boolean {
  const { remaining, readAt = now, resetAt, blockedUntil = 0 } = told;
  if (remaining === undefined || blockedUntil > now) return false;
  if (silentSince(bucket, readAt).refused > 0) return true;
  return resetAt === undefined && now >= readAt + (windowOf(bucket, told) ?? longestUnsaidMs);
}

function hasEnded({ resetAt, blockedUntil }: LimitState, now: number): boolean {
  const end = Math.max(resetAt ?? Number.NEGATIVE_INFINITY, blockedUntil ?? Number.NEGATIVE_INFINITY);
  return Number.isFinite(end) && end <= now;
}

function levelOf(share: number | undefined, remaining: number | undefined, blocked: boolean): LimitLevel {
  if (blocked || remaining === 0) return 'blocked';
  if (share === undefined) return 'unknown';
  return share < tightShare ? 'tight' : 'ok';
}
