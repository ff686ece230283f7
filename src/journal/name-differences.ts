import { type Difference, isEqual, nothing, type Sent } from './difference.ts';

export type Entry = { readonly name: string; readonly sent: Sent };
export type Entries = {
  readonly entries: readonly Entry[];
  /** A name that is not listed was not sent. */
  readonly whole: boolean;
};

type Part = 'header' | 'query' | 'field';

/** Where two lists of names and values differ; of a name that is repeated, the k-th is compared with the k-th. */
export function nameDifferences(part: Part, good: Entries, now: Entries): readonly Difference[] {
  const [before, after] = [numbered(good.entries), numbered(now.entries)];
  const found: Difference[] = [];
  for (const [key, { name, sent }] of before) {
    const other = after.get(key)?.sent ?? (now.whole ? nothing : sent);
    if (!isEqual(sent, other) && areComparable(sent, other)) found.push({ part, name, good: sent, now: other });
  }
  for (const [key, { name, sent }] of after) {
    if (good.whole && !before.has(key)) found.push({ part, name, good: nothing, now: sent });
  }
  return found;
}

/** A value that was not seen differs from none. */
function areComparable(one: Sent, other: Sent): boolean {
  const kinds = [one.kind, other.kind];
  return !kinds.includes('something') || kinds.includes('nothing');
}

function numbered(entries: readonly Entry[]): ReadonlyMap<string, Entry> {
  const counts = new Map<string, number>();
  return new Map(
    entries.map((entry) => {
      const count = (counts.get(entry.name) ?? 0) + 1;
      counts.set(entry.name, count);
      return [`${count} ${entry.name}`, entry];
    }),
  );
}
