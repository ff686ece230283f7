import { begunIn, type Slot, tenthOf } from './slot.ts';

/** Calls that this browser began, and how fast. */
export type Pace = {
  /** Calls a second over the last 10 and 60 s, those under way included. */
  readonly last10s: number;
  readonly last60s: number;
};

/** `inFlight`: starts of the calls under way, epoch ms; `now`: epoch ms. */
export function paceOf(slots: readonly Slot[], inFlight: readonly number[], now: number): Pace {
  return {
    last10s: begunSince(slots, inFlight, now - 10_000) / 10,
    last60s: begunSince(slots, inFlight, now - 60_000) / 60,
  };
}

/** Calls that began at `since` (epoch ms) or later, to a tenth of a second. */
export function begunSince(slots: readonly Slot[], inFlight: readonly number[], since: number): number {
  const first = Math.floor(since / 1000);
  const tenth = tenthOf(since);
  const ended = slots.reduce((sum, slot) => {
    if (slot.second < first) return sum;
    return sum + (slot.second > first ? begunIn(slot) : begunFrom(slot, tenth));
  }, 0);
  return ended + inFlight.filter((at) => at >= since).length;
}

/** The most calls that began within one second, and when (epoch ms) they did. */
export type LongestBurst = { readonly calls: number; readonly at: number };

/** To a tenth of a second. Undefined where no second saw more than one call. */
export function longestBurst(slots: readonly Slot[]): LongestBurst | undefined {
  const tenths = slots.flatMap(({ second, begun }) =>
    Object.entries(begun).map(([tenth, calls]) => ({ tenth: second * 10 + Number(tenth), calls })),
  );
  let longest: LongestBurst = { calls: 1, at: 0 };
  let calls = 0;
  let first = 0;
  for (const last of tenths) {
    calls += last.calls;
    for (let oldest = tenths[first]; oldest && oldest.tenth <= last.tenth - 10; oldest = tenths[first]) {
      calls -= oldest.calls;
      first += 1;
    }
    if (calls > longest.calls) longest = { calls, at: (tenths[first]?.tenth ?? 0) * 100 };
  }
  return longest.calls > 1 ? longest : undefined;
}

function begunFrom({ begun }: Slot, first: number): number {
  return Object.entries(begun).reduce((sum, [tenth, calls]) => (Number(tenth) >= first ? sum + calls : sum), 0);
}
