import { isFailure } from '../decode/is-failure.ts';
import type { Call } from './call.ts';

export type FailureCounts = {
  /** Failed calls of each tab that has any. */
  readonly byTab: ReadonlyMap<number, number>;
  /** Failed calls of service workers, which have no tab, by the origin of the pages that they work for. */
  readonly byOrigin: ReadonlyMap<string, number>;
};

export function countFailures(calls: Iterable<Call>): FailureCounts {
  const byTab = new Map<number, number>();
  const byOrigin = new Map<string, number>();
  for (const { tabId, exchange } of calls) {
    if (!isFailure(exchange)) continue;
    const { origin = '' } = exchange.initiator;
    if (tabId === -1) byOrigin.set(origin, (byOrigin.get(origin) ?? 0) + 1);
    else byTab.set(tabId, (byTab.get(tabId) ?? 0) + 1);
  }
  return { byTab, byOrigin };
}

/** What the badge of a tab says: its own failures and those of the service workers of the origin that it shows. */
export function failuresOf(tabId: number, origin: string | undefined, { byTab, byOrigin }: FailureCounts): number {
  return (byTab.get(tabId) ?? 0) + (origin === undefined ? 0 : (byOrigin.get(origin) ?? 0));
}
