/** Something with a stable id, in a list whose newest stands last. */
type Row = { readonly id: string };

/** Rows after the one with id `lastSeen`; 0 where it is unknown or gone. Looks from the end, where it usually is. */
export function rowsAfter(rows: readonly Row[], lastSeen: string | undefined): number {
  if (lastSeen === undefined) return 0;
  const index = rows.findLastIndex((row) => row.id === lastSeen);
  return index === -1 ? 0 : rows.length - 1 - index;
}
