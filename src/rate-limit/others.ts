import { begunIn, endedIn, type Slot, several } from './slot.ts';

/** What somebody else spent, as far as the answers prove it. */
export type Others = {
  /** At least so many. */
  readonly calls: number;
  /** Calls by which what is left fell, and how many of them this browser made. */
  readonly fall: number;
  readonly own: number;
  /** From the first answer to the last that this rests on, epoch ms. */
  readonly from: number;
  readonly to: number;
};

/**
 * What others spent on the same key or address in the window of the last answer: the fall of what is left that own calls
 * do not explain. All own calls that may have been counted in between are taken as counted, so it is never too much.
 * @param inFlight starts of the calls under way, epoch ms
 * @returns undefined where fewer than two seconds tell what is left
 */
export function othersIn(slots: readonly Slot[], inFlight: readonly number[]): Others | undefined {
  const window = lastFall(slots);
  const first = window[0];
  const last = window.at(-1);
  if (first?.high === undefined || first.highSince === undefined || last?.low === undefined || first === last)
    return undefined;
  const since = first.highSince;
  const fall = first.high - last.low;
  const from = slots.filter(({ second }) => second >= since);
  const begun = sumOf(
    from.filter(({ second }) => second <= last.second),
    begunIn,
  );
  // Calls that were under way when that one began: what ended since and did not begin since.
  const open = Math.max(0, sumOf(from, endedIn) - sumOf(from, begunIn));
  const stillOpen = inFlight.filter((at) => at < (last.second + 1) * 1000).length;
  // The answer that said the most was itself counted before it said so.
  const own = Math.max(0, open + begun + stillOpen - 1);
  return { calls: Math.max(0, fall - own), fall, own, from: since * 1000, to: (last.second + 1) * 1000 };
}

/** The slots since what is left last grew: a window began there, or more was granted. */
function lastFall(slots: readonly Slot[]): readonly Slot[] {
  const told = slots.filter(({ low }) => low !== undefined);
  let start = told.length - 1;
  while (start > 0 && isOneFall(told[start - 1], told[start])) start -= 1;
  return told.slice(Math.max(0, start));
}

/** Of another limit, the fall is no spending. */
function isOneFall(before: Slot | undefined, after: Slot | undefined): boolean {
  if (!before || !after || before.limit !== after.limit || before.limit === several) return false;
  return (before.low ?? 0) >= (after.high ?? 0);
}

function sumOf(slots: readonly Slot[], countIn: (slot: Slot) => number): number {
  return slots.reduce((sum, slot) => sum + countIn(slot), 0);
}
