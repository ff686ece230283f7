/** The expected labels that no row begins with; each row stands for one of them. */
export function missingFrom(rows: readonly string[], expected: readonly string[]): string[] {
  return unmatched(expected, rows, (label, row) => isRowOf(row, label));
}

/** The rows that no expected label stands for; each label stands for one row. */
export function unexpectedIn(rows: readonly string[], expected: readonly string[]): string[] {
  return unmatched(rows, expected, isRowOf);
}

function isRowOf(row: string, label: string): boolean {
  return row.startsWith(`${label} `);
}

/** Those of the first that have no partner among the others; each of the others is partner of one. */
function unmatched(
  first: readonly string[],
  others: readonly string[],
  match: (one: string, other: string) => boolean,
): string[] {
  const left = [...others];
  return first.filter((one) => {
    const at = left.findIndex((other) => match(one, other));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
