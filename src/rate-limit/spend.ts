import type { Bucket, Spender } from './bucket.ts';

/** Who made the calls, most of them first. */
export type Spend = {
  readonly endpoints: readonly Share<string>[];
  readonly sites: readonly Share<string>[];
  readonly tabs: readonly Share<number>[];
  /** Calls in all. */
  readonly calls: number;
};

export type Share<T> = { readonly who: T; readonly calls: number };

/** The calls that began at `since` (epoch ms) or later, to a second. */
export function spendSince({ slots, spenders }: Bucket, since: number): Spend {
  const calls = new Map<number, number>();
  for (const { second, by } of slots) {
    if (second < Math.floor(since / 1000)) continue;
    for (const [place, count] of Object.entries(by)) {
      calls.set(Number(place), (calls.get(Number(place)) ?? 0) + count);
    }
  }
  const known = [...calls].flatMap(([place, count]) => {
    const spender = spenders[place];
    return spender ? [{ spender, count }] : [];
  });
  return {
    endpoints: shares(known, ({ endpoint }) => endpoint),
    sites: shares(known, ({ site }) => site),
    tabs: shares(known, ({ tabId }) => tabId),
    calls: known.reduce((sum, { count }) => sum + count, 0),
  };
}

type Known = { readonly spender: Spender; readonly count: number };

function shares<T extends string | number>(known: readonly Known[], whoOf: (spender: Spender) => T): Share<T>[] {
  const calls = new Map<T, number>();
  for (const { spender, count } of known) calls.set(whoOf(spender), (calls.get(whoOf(spender)) ?? 0) + count);
  return [...calls]
    .map(([who, count]) => ({ who, calls: count }))
    .sort((first, second) => second.calls - first.calls || (first.who < second.who ? -1 : 1));
}
