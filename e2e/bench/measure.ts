/** Milliseconds of the middle one of several rounds, after as many to warm up; `prepare` is not measured. */
export function typical<T>(rounds: number, prepare: () => T, run: (input: T) => void): number {
  const times = Array.from({ length: 2 * rounds }, () => {
    const input = prepare();
    const began = performance.now();
    run(input);
    return performance.now() - began;
  });
  return times.slice(rounds).sort((first, second) => first - second)[Math.floor(rounds / 2)] ?? Number.NaN;
}

export function table(title: string, columns: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = columns.map((column, index) => Math.max(column.length, ...rows.map((row) => row[index]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => (index === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join('  ');
  console.log(`${title}\n  ${line(columns)}`);
  for (const row of rows) console.log(`  ${line(row)}`);
  console.log('');
}

export function rounded(value: number, digits = 0): string {
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
