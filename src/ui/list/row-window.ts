/** Height of a row, px. Fixed, so that any row's place is known without measuring. */
export const rowHeight = 24;

/** Firefox lays out about 17 million px; the list stays well below. */
export const mostRows = Math.floor(16_000_000 / rowHeight);

/** Rows drawn beyond each edge of the view, so that a fast wheel meets no gap. */
const overscan = 12;

/** Windows begin at multiples of this, so that most scroll events change nothing. */
const step = 6;

/** Rows `start` (included) to `end` (excluded). */
export type RowWindow = { readonly start: number; readonly end: number };

/** The rows to draw for a view of `height` px scrolled down by `top` px over `count` rows. */
export function rowWindow(top: number, height: number, count: number): RowWindow {
  const first = Math.floor(Math.max(0, top) / rowHeight) - overscan;
  const visible = Math.ceil(height / rowHeight) + 2 * overscan + step;
  const latestStart = Math.max(0, count - visible);
  const start = Math.min(Math.max(0, first - (((first % step) + step) % step)), latestStart);
  return { start, end: Math.min(count, start + visible) };
}

/** The scroll position nearest to `top` at which row `index` is wholly in view, px. */
export function scrollToShow(index: number, top: number, height: number): number {
  const rowTop = index * rowHeight;
  if (rowTop < top) return rowTop;
  return rowTop + rowHeight > top + height ? rowTop + rowHeight - height : top;
}

/** True where the end of the list is in view, give or take a row. */
export function isAtEnd(top: number, height: number, count: number): boolean {
  return top + height >= (count - 1) * rowHeight;
}
