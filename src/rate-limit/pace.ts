import { begunIn, type Slot } from './slot.ts';

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
  const tenth = Math.floor((since % 1000) / 100);
  const ended = slots.reduce((sum, slot) => {
    if (slot.second < first) return sum;
    return sum + (slot.second > first ? begunIn(slot) : slot.begun.slice(tenth).reduce((all, calls) => all + calls, 0));
  }, 0);
  return ended + inFlight.filter((at) => at >= since).length;
}

/** The most calls that began within one second, and when (epoch ms) they did. */
export type LongestBurst = { readonly calls: number; readonly at: number };

/** To a tenth of a second. Undefined where no second saw more than one call. */
export function longestBurst(slots: readonly Slot[]): LongestBurst | undefined {
  const tenths = new Map(
    slots.flatMap(({ second, begun }) => begun.map((calls, index) => [second * 10 + index, calls] as const)),
  );
  let longest: LongestBurst = { calls: 1, at: 0 };
  for (const [tenth, own] of tenths) {
    if (own === 0) continue;
    let calls = 0;
    for (let next = tenth; next < tenth + 10; next++) calls += tenths.get(next) ?? 0;
    if (calls > longest.calls) longest = { calls, at: tenth * 100 };
  }
  return longest.calls > 1 ? longest : undefined;
}
