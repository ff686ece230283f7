import { asStored } from '../capture/stored.ts';
import type { Call } from './call.ts';
import { createCallBook } from './call-book.ts';
import { type JournalEntry, maxJournalCalls, maxJournalSize, segmentKey, segmentSize } from './segment.ts';

export type Journal = {
  /** Places a telling and returns the joined call, and what stood for it until now. */
  record(told: Call): { readonly call: Call; readonly before: readonly Call[] };
  /** Forgets the calls of a tab. One of which another source tells late is listed again, and is no new call. */
  clear(tabId: number, origins?: readonly string[]): void;
  calls(): IterableIterator<Call>;
  /** What changed since the last time it was asked. */
  takeChanges(): JournalChanges;
  /** Takes back what could not be written, so that it is among the next changes. */
  returnChanges(changes: JournalChanges): void;
  /** Drops the oldest quarter, where the browser has no more room. */
  shrink(): void;
};

export type JournalChanges = {
  /** Segments to write. */
  readonly set: Readonly<Record<string, readonly JournalEntry[]>>;
  /** Keys of segments that are empty now. */
  readonly remove: readonly string[];
  /** Tabs whose calls changed. */
  readonly tabs: ReadonlySet<number>;
};

/** What is told late of a cleared call comes within moments. */
const maxCleared = 256;

/** The bounded log of calls that the background keeps; only what `asStored` lets through enters it. */
export function createJournal(stored: readonly JournalEntry[] = []): Journal {
  const book = createCallBook();
  const entries = new Map<number, JournalEntry>();
  const sequenceOf = new Map<string, number>();
  const sizes = new Map<number, number>();
  const dirty = new Set<string>();
  /** Ids of cleared calls that are still in the book, so that what is told of them late is known as theirs. */
  const cleared = new Set<string>();
  let size = 0;
  let tabs = new Set<number>();
  let next = 0;

  for (const { call, sequence, revision } of stored) {
    book.put(call);
    enter(call, sequence, revision);
  }
  dirty.clear();

  function record(told: Call): { readonly call: Call; readonly before: readonly Call[] } {
    const { call, absorbed, before } = book.place({ ...told, exchange: asStored(told.exchange) });
    const wasCleared = before.length > 0 && before.every(({ exchange: { id } }) => cleared.has(id));
    for (const id of absorbed) {
      forget(id);
      cleared.delete(id);
    }
    if (wasCleared && !tellsMore(told, before)) return { call, before };
    if (cleared.delete(call.exchange.id)) {
      // To the end, which is where it stands among the entries.
      book.remove(call.exchange.id);
      book.put(call);
    }
    const sequence = sequenceOf.get(call.exchange.id) ?? next;
    enter(call, sequence, (entries.get(sequence)?.revision ?? 0) + 1);
    while (entries.size > maxJournalCalls || size > maxJournalSize) dropOldest();
    tabs.add(call.tabId);
    return { call, before };
  }

  function enter(call: Call, sequence: number, revision: number): void {
    entries.set(sequence, { sequence, revision, call });
    resize(sequence, JSON.stringify(call).length);
    sequenceOf.set(call.exchange.id, sequence);
    next = Math.max(next, sequence + 1);
    dirty.add(segmentKey(sequence));
  }

  function forget(id: string): void {
    const sequence = sequenceOf.get(id);
    if (sequence === undefined) return;
    sequenceOf.delete(id);
    entries.delete(sequence);
    resize(sequence, 0);
    dirty.add(segmentKey(sequence));
  }

  function resize(sequence: number, now: number): void {
    size += now - (sizes.get(sequence) ?? 0);
    if (now === 0) sizes.delete(sequence);
    else sizes.set(sequence, now);
  }

  function dropOldest(): void {
    const oldest = entries.values().next().value;
    if (!oldest) return;
    const { id } = oldest.call.exchange;
    tabs.add(oldest.call.tabId);
    forget(id);
    book.remove(id);
  }

  function clear(tabId: number, origins: readonly string[] = []): void {
    tabs.add(tabId);
    for (const call of [...book.calls()]) {
      const { id, initiator } = call.exchange;
      const isOfTab = call.tabId === tabId || (call.tabId === -1 && origins.includes(initiator.origin ?? ''));
      if (!isOfTab || cleared.has(id)) continue;
      forget(id);
      cleared.add(id);
    }
    for (const id of cleared) {
      if (cleared.size <= maxCleared) break;
      cleared.delete(id);
      book.remove(id);
    }
  }

  function* calls(): IterableIterator<Call> {
    for (const call of book.calls()) if (!cleared.has(call.exchange.id)) yield call;
  }

  function takeChanges(): JournalChanges {
    const set: Record<string, readonly JournalEntry[]> = {};
    const remove: string[] = [];
    for (const key of dirty) {
      const segment = segmentOf(key);
      if (segment.length > 0) set[key] = segment;
      else remove.push(key);
    }
    dirty.clear();
    const touched = tabs;
    tabs = new Set();
    return { set, remove, tabs: touched };
  }

  function segmentOf(key: string): JournalEntry[] {
    const first = Number(key.slice(key.indexOf(':') + 1)) * segmentSize;
    return Array.from({ length: segmentSize }, (_, index) => entries.get(first + index)).filter(
      (entry) => entry !== undefined,
    );
  }

  function returnChanges({ set, remove, tabs: untold }: JournalChanges): void {
    for (const key of [...Object.keys(set), ...remove]) dirty.add(key);
    for (const tabId of untold) tabs.add(tabId);
  }

  function shrink(): void {
    for (let left = Math.ceil(entries.size / 4); left > 0; left--) dropOldest();
  }

  return { record, clear, calls, takeChanges, returnChanges, shrink };
}

function tellsMore(told: Call, known: readonly Call[]): boolean {
  const seen = new Set(known.flatMap(({ sightings, preflightSightings }) => [...sightings, ...preflightSightings]));
  return [...told.sightings, ...told.preflightSightings].some((id) => !seen.has(id));
}
