import { isFailure } from '../decode/is-failure.ts';
import { bodyLength, withoutBodies } from './body-budget.ts';
import type { Call } from './call.ts';
import { type CallBook, createCallBook } from './call-book.ts';
import type { JournalEntry } from './segment.ts';

export type TabCallsChange = {
  readonly calls: readonly Call[];
  /** Ids of calls that are gone. */
  readonly gone: readonly string[];
};

export type TabCalls = {
  /** A call that the tab's own HAR told, with bodies. */
  sawLive(call: Call): void;
  /** What the background's journal holds now; entries of other tabs are passed over. */
  sawJournal(entries: readonly JournalEntry[]): void;
  calls(): IterableIterator<Call>;
  /** How many were dropped for newer ones since the list was cleared. */
  dropped(): number;
  /** Keeps so many characters of bodies from now on. */
  useBodyCap(cap: number): void;
  /** Forgets the calls that ended by `now` (epoch ms), those that are told of only later too. */
  clear(now: number): void;
};

/** Calls kept for one tab; a page that polls all day makes more. Past it and a hundredth the oldest go, successes first. */
export const mostCalls = 100_000;

export type TabCallsOptions = {
  readonly tabId: number;
  /** Whether the tab shows, or has shown, documents of this origin: that is how a service worker's calls are known. */
  readonly hasOrigin: (origin: string) => boolean;
  /** Characters of bodies kept at most; the oldest go first. */
  readonly bodyCap: number;
  readonly callCap?: number;
  readonly onChange: (change: TabCallsChange) => void;
};

/** The calls of one tab, live ones joined with those of the journal. */
export function createTabCalls(options: TabCallsOptions): TabCalls {
  let book = createCallBook();
  const revisions = new Map<number, string>();
  const withBodies = new Map<string, number>();
  const { callCap = mostCalls } = options;
  /** Calls that did not fail, the first told first. */
  const quiet = new Set<string>();
  let { bodyCap } = options;
  let dropped = 0;
  let held = 0;
  let clearedAt = Number.NEGATIVE_INFINITY;

  function sawLive(call: Call): void {
    options.onChange(place(call));
  }

  function sawJournal(entries: readonly JournalEntry[]): void {
    const changed = new Map<string, Call>();
    const gone: string[] = [];
    for (const { sequence, revision, call } of entries) {
      // A journal that was cleared and restored counts from the start again.
      const told = `${call.exchange.id} ${revision}`;
      if (revisions.get(sequence) === told || !isOfTab(call)) continue;
      revisions.set(sequence, told);
      const change = place(call);
      for (const id of change.gone) changed.delete(id);
      for (const each of change.calls) changed.set(each.exchange.id, each);
      gone.push(...change.gone);
    }
    if (changed.size > 0) options.onChange({ calls: [...changed.values()], gone });
  }

  function isOfTab({ tabId, exchange }: Call): boolean {
    if (tabId !== -1) return tabId === options.tabId;
    const { origin } = exchange.initiator;
    return origin !== undefined && options.hasOrigin(origin);
  }

  function place(told: Call): TabCallsChange {
    const { startedAt = 0, endedAt = startedAt } = told.exchange;
    if (endedAt <= clearedAt) return { calls: [], gone: [] };
    const { call, absorbed } = book.place(told);
    for (const id of absorbed) release(id);
    account(call);
    return { calls: [...dropBodies(call.exchange.id), call], gone: [...absorbed, ...dropCalls(call)] };
  }

  /** Many at a time: a list that loses its first row is moved as a whole. */
  function dropCalls(newest: Call): string[] {
    const atOnce = Math.ceil(callCap / 100);
    const gone: string[] = [];
    if (book.size <= callCap + atOnce) return gone;
    for (const ids of [quiet, idsIn(book)]) {
      for (const id of ids) {
        if (gone.length === atOnce) break;
        if (id === newest.exchange.id) continue;
        gone.push(id);
        release(id);
        book.remove(id);
      }
    }
    dropped += gone.length;
    return gone;
  }

  function account(call: Call): void {
    const { id } = call.exchange;
    if (isFailure(call.exchange)) quiet.delete(id);
    else quiet.add(id);
    const length = bodyLength(call);
    if (length === 0) {
      releaseBodies(id);
      return;
    }
    held += length - (withBodies.get(id) ?? 0);
    // A call that is told again keeps its place among the oldest.
    withBodies.set(id, length);
  }

  function release(id: string): void {
    quiet.delete(id);
    releaseBodies(id);
  }

  function releaseBodies(id: string): void {
    held -= withBodies.get(id) ?? 0;
    withBodies.delete(id);
  }

  function dropBodies(newest?: string): Call[] {
    const changed: Call[] = [];
    for (const id of withBodies.keys()) {
      if (held <= bodyCap) break;
      if (id === newest) continue;
      releaseBodies(id);
      const call = book.get(id);
      if (!call) continue;
      const without = withoutBodies(call);
      book.put(without);
      changed.push(without);
    }
    return changed;
  }

  function useBodyCap(cap: number): void {
    bodyCap = cap;
    const calls = dropBodies();
    if (calls.length > 0) options.onChange({ calls, gone: [] });
  }

  function clear(now: number): void {
    clearedAt = now;
    const gone = [...book.calls()].map((call) => call.exchange.id);
    book = createCallBook();
    withBodies.clear();
    quiet.clear();
    dropped = 0;
    held = 0;
    options.onChange({ calls: [], gone });
  }

  return { sawLive, sawJournal, calls: () => book.calls(), dropped: () => dropped, useBodyCap, clear };
}

function* idsIn(book: CallBook): Iterable<string> {
  for (const { exchange } of book.calls()) yield exchange.id;
}
