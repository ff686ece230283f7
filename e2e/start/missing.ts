/** The expected labels that no row begins with; each row stands for one of them. */
export function missingFrom(rows: readonly string[], expected: readonly string[]): string[] {
  const left = [...rows];
  return expected.filter((label) => {
    const at = left.findIndex((row) => row.startsWith(`${label} `));
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
}
