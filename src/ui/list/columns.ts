/** In the order in which they stand. */
export const columnIds = [
  'status',
  'method',
  'path',
  'host',
  'cause',
  'key',
  'retry',
  'size',
  'duration',
  'time',
] as const;
export type ColumnId = (typeof columnIds)[number];

export type Columns = {
  readonly shown: readonly ColumnId[];
  /** As the person set them, px. */
  readonly widths: Readonly<Partial<Record<ColumnId, number>>>;
};

export const firstColumns: Columns = { shown: ['status', 'method', 'path', 'cause', 'time'], widths: {} };

export const narrowest = 40;
export const widest = 1_200;

/** Widths that are not set, px: at least, and for those that share what is left, their part of it and what that usually comes to. */
const least: Readonly<Record<ColumnId, number>> = {
  status: 62,
  method: 64,
  path: 80,
  host: 70,
  cause: 80,
  key: 74,
  retry: 90,
  size: 80,
  duration: 80,
  time: 92,
};
const shares: Readonly<Partial<Record<ColumnId, readonly [part: number, usual: number]>>> = {
  path: [2, 220],
  host: [1, 110],
  cause: [3, 330],
};

/** The column without which no row can be told from another. */
export function isFixed(column: ColumnId): boolean {
  return column === 'path';
}

/** Columns for which a list docked at the side has no room. */
export function isForWide(column: ColumnId): boolean {
  return !['status', 'method', 'path', 'cause'].includes(column);
}

export function widthOf(column: ColumnId, { widths }: Columns): number {
  return widths[column] ?? shares[column]?.[1] ?? least[column];
}

/** What the columns take at least, px: where the list is not as wide, it scrolls. */
export function leastOf({ shown, widths }: Columns): number {
  return shown.reduce((sum, column) => sum + (widths[column] ?? least[column]), 0);
}

/** `grid-template-columns` for a list of usual width, and for one docked at the side, where widths that were set have no room. */
export function tracksOf({ shown, widths }: Columns): { readonly wide: string; readonly narrow: string } {
  const wide = shown.map((column) => (widths[column] === undefined ? trackOf(column) : `${widths[column]}px`));
  const narrow = shown.filter((column) => !isForWide(column)).map(trackOf);
  return { wide: wide.join(' '), narrow: narrow.join(' ') };
}

function trackOf(column: ColumnId): string {
  // Incidents have a twisty before the status.
  if (column === 'status') return `var(--status, ${least.status}px)`;
  const [part] = shares[column] ?? [];
  return part === undefined ? `${least[column]}px` : `minmax(${least[column]}px, ${part}fr)`;
}

export function withWidth(columns: Columns, column: ColumnId, width: number): Columns {
  const within = Math.min(widest, Math.max(narrowest, Math.round(width)));
  return { ...columns, widths: { ...columns.widths, [column]: within } };
}

export function withShown(columns: Columns, column: ColumnId, on: boolean): Columns {
  const shown = columnIds.filter((each) => (each === column ? on || isFixed(column) : columns.shown.includes(each)));
  return { ...columns, shown };
}

/** The width that a key asks for; undefined where it means nothing. */
export function widthByKey(key: string, width: number): number | undefined {
  if (key === 'ArrowLeft') return Math.max(narrowest, width - 10);
  if (key === 'ArrowRight') return Math.min(widest, width + 10);
  if (key === 'Home') return narrowest;
  return key === 'End' ? widest : undefined;
}
