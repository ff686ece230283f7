import type { Bucket, Spender } from './bucket.ts';
import type { Slot } from './slot.ts';

/** A loop over made-up paths must not fill the record; the calls of more than these count, but for nobody. */
export const maxSpenders = 50;

type Placed = {
  readonly spenders: readonly Spender[];
  /** With the numbers that stand for the spenders now. */
  readonly slots: readonly Slot[];
  /** Undefined where there are too many. */
  readonly place: number | undefined;
};

/** The number that stands for a spender in the slots of the bucket: its own, or a new one. */
export function placeOf({ spenders, slots }: Pick<Bucket, 'spenders' | 'slots'>, spender: Spender): Placed {
  const place = spenders.findIndex((each) => isSame(each, spender));
  if (place >= 0) return { spenders, slots, place };
  const room = spenders.length < maxSpenders ? { spenders, slots } : withoutIdle(spenders, slots);
  if (room.spenders.length >= maxSpenders) return { ...room, place: undefined };
  return { ...room, spenders: [...room.spenders, spender], place: room.spenders.length };
}

/** Leaves out those whose calls are no longer kept. */
function withoutIdle(spenders: readonly Spender[], slots: readonly Slot[]) {
  const used = new Set(slots.flatMap(({ by }) => Object.keys(by).map(Number)));
  const kept = spenders.flatMap((spender, index) => (used.has(index) ? [{ spender, index }] : []));
  const numberOf = new Map(kept.map(({ index }, number) => [index, number]));
  const renumbered = (by: Slot['by']) =>
    Object.fromEntries(Object.entries(by).map(([index, calls]) => [numberOf.get(Number(index)) ?? 0, calls]));
  return {
    spenders: kept.map(({ spender }) => spender),
    slots: slots.map((slot) => ({ ...slot, by: renumbered(slot.by) })),
  };
}

function isSame(first: Spender, second: Spender): boolean {
  return first.endpoint === second.endpoint && first.site === second.site && first.tabId === second.tabId;
}
