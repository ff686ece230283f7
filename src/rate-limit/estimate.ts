import type { Bucket } from './bucket.ts';
import { keptSeconds } from './kept.ts';
import type { LimitState } from './limit-state.ts';
import { begunSince } from './pace.ts';
import { endedIn } from './slot.ts';

/** What is left by own counting, where answers have stopped saying it. */
export type Estimate = {
  readonly remaining: number;
  /** Own calls that were counted, and since when (epoch ms). */
  readonly own: number;
  readonly since: number;
};

/** Calls are counted by the tenth of a second, and the one that was told of is none of those since, ms. */
const stepMs = 100;

/**
 * Own calls counted against the plan that was last told, where calls were answered since without a word of the limit.
 * Undefined where the last answer told what is left, or where no answer ever named a limit: nothing is made up.
 */
export function estimateOf(
  bucket: Bucket,
  state: LimitState,
  inFlight: readonly number[],
  now: number,
): Estimate | undefined {
  const limit = state.limit ?? bucket.plan?.limit;
  if (!limit) return undefined;
  const toldAt = state.remaining === undefined ? undefined : state.readAt;
  const untold = bucket.slots.reduce((sum, slot) => {
    return (slot.second + 1) * 1000 > (toldAt ?? 0) && slot.low === undefined ? sum + endedIn(slot) : sum;
  }, 0);
  if (untold === 0) return undefined;
  const windowMs = (state.windowSeconds ?? bucket.plan?.windowSeconds ?? 60) * 1000;
  const isSameWindow = toldAt !== undefined && now < (state.resetAt ?? toldAt + windowMs);
  const since = isSameWindow
    ? toldAt + stepMs
    : Math.max(now - Math.min(windowMs, keptSeconds * 1000), state.resetAt ?? 0);
  const own = begunSince(bucket.slots, inFlight, since);
  return { remaining: Math.max(0, (isSameWindow ? (state.remaining ?? limit) : limit) - own), own, since };
}
