import { planOf } from '../api/plan-of.ts';
import { planWindowMs } from '../api/plans.ts';
import type { Bucket } from './bucket.ts';
import { keptSeconds } from './kept.ts';
import type { LimitState } from './limit-state.ts';
import { begunSince } from './pace.ts';
import type { Slot } from './slot.ts';

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
  const silent = silentSince(bucket, toldAt ?? 0);
  // What a refusal leaves is not the count less one.
  if (silent.answered === 0 || silent.refused > 0) return undefined;
  const windowMs = windowOf(bucket, state);
  if (windowMs === undefined) return undefined;
  const isSameWindow = toldAt !== undefined && now < (state.resetAt ?? toldAt + windowMs);
  const since = isSameWindow
    ? toldAt + stepMs
    : Math.max(now - Math.min(windowMs, keptSeconds * 1000), state.resetAt ?? 0);
  const own = begunSince(bucket.slots, inFlight, since);
  return { remaining: Math.max(0, (isSameWindow ? (state.remaining ?? limit) : limit) - own), own, since };
}

/** Answers since `at` (epoch ms) that said nothing of what is left. */
export function silentSince(bucket: Bucket, at: number): { readonly answered: number; readonly refused: number } {
  // Nothing ended in a later second than that of the answer which told it: so it mostly is, and the seconds stay unread.
  if (Math.floor(bucket.lastAt / 1000) <= Math.floor(at / 1000)) return { answered: 0, refused: 0 };
  const silent = bucket.slots.filter(({ second, low }) => (second + 1) * 1000 > at && low === undefined);
  const sum = (countIn: (ended: Slot['ended']) => number) => silent.reduce((all, { ended }) => all + countIn(ended), 0);
  return {
    answered: sum(({ served = 0, failed = 0, refused = 0 }) => served + failed + refused),
    refused: sum(({ refused = 0 }) => refused),
  };
}

/** The window as it was told, ms; else that of the documented plan that the limit looks like. */
export function windowOf({ plan }: Bucket, { windowSeconds, limit }: LimitState): number | undefined {
  const told = windowSeconds ?? plan?.windowSeconds;
  if (told !== undefined) return told * 1000;
  const known = limit ?? plan?.limit;
  return known !== undefined && planOf(known, undefined) !== 'contract' ? planWindowMs : undefined;
}
