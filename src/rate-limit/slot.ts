/** What happened in one second on one limit. A second's counts only add up, so the order in which calls are told is nothing. */
export type Slot = {
  /** Epoch seconds. */
  readonly second: number;
  /** Calls that began in it, by tenth of the second (0 to 9); tenths without are left out. */
  readonly begun: Readonly<Record<number, number>>;
  /** Calls that ended in it, by outcome. */
  readonly ended: Readonly<Partial<Record<Outcome, number>>>;
  /** The fewest and the most that answers which came in it said to be left. */
  readonly low?: number;
  readonly high?: number;
  /** The second in which the call that told `high` began. */
  readonly highSince?: number;
  /** The limit that those answers named; -1 where they named several. */
  readonly limit?: number;
  /** Calls that began in it, by the place of who made them in `Bucket.spenders`. */
  readonly by: Readonly<Record<number, number>>;
};

/** `served`: 2xx, 3xx. `refused`: 429. `unanswered`: the call ended and no answer was seen. */
export type Outcome = 'served' | 'failed' | 'refused' | 'unanswered';

export const outcomes: readonly Outcome[] = ['served', 'failed', 'refused', 'unanswered'];

export function emptySlot(second: number): Slot {
  return { second, begun: {}, ended: {}, by: {} };
}

/** With `count` (1 or -1) calls more that began at `at`, epoch ms. `spender`: undefined where there are too many to list. */
export function withBegun(slot: Slot, at: number, spender: number | undefined, count: number): Slot {
  const begun = counting(slot.begun, tenthOf(at), count);
  return spender === undefined ? { ...slot, begun } : { ...slot, begun, by: counting(slot.by, spender, count) };
}

/** Which tenth of its second an instant (epoch ms) is in. */
export function tenthOf(at: number): number {
  return Math.floor((at % 1000) / 100);
}

function counting(
  counts: Readonly<Record<number, number>>,
  place: number,
  more: number,
): Readonly<Record<number, number>> {
  const { [place]: known = 0, ...others } = counts;
  return known + more > 0 ? { ...others, [place]: known + more } : others;
}

export function withEnded(slot: Slot, outcome: Outcome, count: number): Slot {
  return { ...slot, ended: { ...slot.ended, [outcome]: Math.max(0, (slot.ended[outcome] ?? 0) + count) } };
}

/** What an answer in it said to be left; `from`: start of its call, epoch ms. */
export function withRemaining(slot: Slot, remaining: number, from: number, limit: number | undefined): Slot {
  const { low = remaining, high = remaining, highSince = Number.POSITIVE_INFINITY } = slot;
  const since = Math.floor(from / 1000);
  const isFirst = slot.low === undefined;
  const named = isFirst || slot.limit === limit ? limit : several;
  const { limit: _before, ...rest } = slot;
  return {
    ...rest,
    low: Math.min(remaining, low),
    high: Math.max(remaining, high),
    highSince:
      remaining > high
        ? since
        : remaining < high
          ? Math.min(highSince, slot.highSince ?? since)
          : Math.min(highSince, since),
    ...(named === undefined ? {} : { limit: named }),
  };
}

/** In place of a limit, where answers of one second name several. */
export const several = -1;

export function begunIn({ begun }: Slot): number {
  return Object.values(begun).reduce((sum, calls) => sum + calls, 0);
}

export function endedIn({ ended }: Slot): number {
  return outcomes.reduce((sum, outcome) => sum + (ended[outcome] ?? 0), 0);
}

/** No call began or ended in it. */
export function isIdle(slot: Slot): boolean {
  return begunIn(slot) === 0 && endedIn(slot) === 0;
}

export function isEmpty(slot: Slot): boolean {
  return isIdle(slot) && slot.low === undefined;
}
