import type { Call } from './call.ts';

/**
 * The journal is stored in segments of consecutive calls, so that a flush writes what changed and not everything.
 * `revision` grows with each change of the call.
 */
export type JournalEntry = { readonly sequence: number; readonly revision: number; readonly call: Call };

export const segmentSize = 64;
export const maxJournalCalls = 2048;
/** Characters. A call has about 2,000; one with hostile headers has many more, and `storage.session` holds 10 MB. */
export const maxJournalSize = 5_000_000;

const prefix = 'journal:';

export function segmentKey(sequence: number): string {
  return `${prefix}${Math.floor(sequence / segmentSize)}`;
}

export function isSegmentKey(key: string): boolean {
  return key.startsWith(prefix);
}

/** A segment as it is stored: as text, since the browser counts an object at several times its text against the quota. */
export function storedSegment(entries: readonly JournalEntry[]): string {
  return JSON.stringify(entries);
}

/** The entries of all segments among stored items, oldest first; what is no entry is left out. */
export function entriesIn(items: Readonly<Record<string, unknown>>): JournalEntry[] {
  return Object.entries(items)
    .flatMap(([key, value]) => (isSegmentKey(key) ? parsed(value) : []))
    .sort((first, second) => first.sequence - second.sequence);
}

function parsed(segment: unknown): JournalEntry[] {
  try {
    const value: unknown = typeof segment === 'string' ? JSON.parse(segment) : segment;
    return Array.isArray(value) ? value.filter(isEntry) : [];
  } catch {
    return []; // cut off or foreign
  }
}

function isEntry(value: unknown): value is JournalEntry {
  return typeof value === 'object' && value !== null && 'sequence' in value && 'revision' in value && 'call' in value;
}
