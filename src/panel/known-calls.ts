import type { Context } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import type { Call } from '../journal/call.ts';
import { timeOf } from '../journal/endpoint-of.ts';
import { createWorkedLast } from '../journal/worked-last.ts';
import type { PanelCall } from '../ui/panel-types.ts';
import { createRefusals } from './refusals.ts';
import { rowOf } from './row.ts';

export type KnownCallsOptions = {
  readonly contextOf: (exchange: Exchange) => Context;
  readonly isLive: (call: Call) => boolean;
};

/** What is known of the tab's calls now, as rows, and which of them changed since the panel last showed them. */
export function createKnownCalls({ contextOf, isLive }: KnownCallsOptions) {
  const rows = new Map<string, PanelCall>();
  const changed = new Set<string>();
  const fresh = new Set<string>();
  /** Of calls that have ended, also before they are shown. */
  const ids = new Set<string>();
  const workedLast = createWorkedLast();
  const refusals = createRefusals();

  function take(call: Call, isNews: boolean): void {
    const { exchange } = call;
    ids.add(exchange.id);
    workedLast.saw(exchange);
    const before = rows.get(exchange.id);
    const row =
      before && isPushedOut(exchange) ? { ...before, exchange } : rowOf(call, () => contextOf(exchange), isLive(call));
    if (isNews && row.outcome === undefined && (!before || before.outcome !== undefined)) fresh.add(row.id);
    set(row.id, row);
    for (const id of refusals.saw(exchange)) judgeAgain(id);
  }

  /** A refusal whose key has told its scopes since can say more. */
  function judgeAgain(id: string): void {
    const row = rows.get(id);
    if (!row || row.outcome !== undefined || isPushedOut(row.exchange)) return;
    const call: Call = { tabId: -1, exchange: row.exchange, sightings: [], preflightSightings: [] };
    const { diagnosis, outcome } = rowOf(call, () => contextOf(row.exchange), false);
    if (outcome === undefined) set(id, { ...row, diagnosis });
  }

  function set(id: string, row: PanelCall | undefined): void {
    if (row) rows.set(id, row);
    else rows.delete(id);
    changed.add(id);
  }

  function drop(id: string): void {
    ids.delete(id);
    refusals.forget(id);
    set(id, undefined);
  }

  /** Hands over what changed since this was last asked. */
  function takeChanges(take: (ids: Iterable<string>, rowOf: (id: string) => PanelCall | undefined) => void): void {
    take(changed, (id) => rows.get(id));
    changed.clear();
  }

  /** The calls that failed since this was last asked. One that went again, as an aborted call does, is no news. */
  function takeNews(): readonly PanelCall[] {
    const news = [...fresh].flatMap((id) => rows.get(id) ?? []).filter(({ outcome }) => outcome === undefined);
    fresh.clear();
    return news.sort((first, second) => timeOf(first.exchange) - timeOf(second.exchange));
  }

  function clear(): void {
    for (const each of [rows, changed, fresh, ids, workedLast, refusals]) each.clear();
  }

  return {
    take,
    set,
    drop,
    takeChanges,
    takeNews,
    clear,
    has: (id: string) => ids.has(id),
    count: () => ids.size,
    workedLast,
  };
}

/** A body that newer ones push out was read before; what it told still holds. */
function isPushedOut({ response }: Exchange): boolean {
  const body = response?.body;
  return body?.state === 'unseen' && body.why === 'over-cap';
}
