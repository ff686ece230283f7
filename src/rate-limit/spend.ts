import type { Bucket, Spender } from './bucket.ts';

/** Who made the calls, most of them first. */
export type Spend = {
  readonly endpoints: readonly Share[];
  readonly sites: readonly Share[];
  readonly tabs: readonly TabShare[];
  /** Calls in all. */
  readonly calls: number;
};

export type Share = { readonly who: string; readonly calls: number };

export type TabShare = {
  /** -1: service workers, which have none; those of each site by themselves. */
  readonly tabId: number;
  /** Origins of the documents that made the calls, most calls first; without those that were not seen. */
  readonly sites: readonly string[];
  readonly calls: number;
};

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
    tabs: tabShares(known),
    calls: known.reduce((sum, { count }) => sum + count, 0),
  };
}

type Known = { readonly spender: Spender; readonly count: number };

function shares(known: readonly Known[], whoOf: (spender: Spender) => string): Share[] {
  const calls = new Map<string, number>();
  for (const { spender, count } of known) calls.set(whoOf(spender), (calls.get(whoOf(spender)) ?? 0) + count);
  return [...calls]
    .map(([who, count]) => ({ who, calls: count }))
    .sort((first, second) => second.calls - first.calls || (first.who < second.who ? -1 : 1));
}

function tabShares(known: readonly Known[]): TabShare[] {
  const keyOf = ({ tabId, site }: Spender) => (tabId === -1 ? `-1 ${site}` : String(tabId));
  return shares(known, keyOf).map(({ who, calls }) => {
    const own = known.filter(({ spender }) => keyOf(spender) === who);
    const sites = shares(own, ({ site }) => site).flatMap(({ who: site }) => (site === '' ? [] : [site]));
    return { tabId: own[0]?.spender.tabId ?? -1, sites, calls };
  });
}
