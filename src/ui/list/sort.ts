import type { ColumnId } from './columns.ts';

export type Sort = { readonly column: ColumnId; readonly descending: boolean };

/** Newest last, as in a console: the list follows the newest. */
export const firstSort: Sort = { column: 'time', descending: false };

/** Only where the newest row is the last is there an end to follow. */
export function followsNewest({ column, descending }: Sort): boolean {
  return column === firstSort.column && descending === firstSort.descending;
}

/** The order that a click on the head of a column asks for. */
export function sortedBy(sort: Sort, column: ColumnId): Sort {
  return { column, descending: sort.column === column ? !sort.descending : startsDescending(column) };
}

/** Whether larger numbers are what a person looks for first. */
function startsDescending(column: ColumnId): boolean {
  return column === 'duration' || column === 'size';
}
