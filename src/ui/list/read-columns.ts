import { type ColumnId, type Columns, columnIds, isFixed, withWidth } from './columns.ts';

/** What was kept of the columns; undefined where it is nothing of the kind. Names of no column are left out. */
export function readColumns(value: unknown): Columns | undefined {
  if (typeof value !== 'object' || value === null || !('shown' in value) || !Array.isArray(value.shown))
    return undefined;
  const { shown } = value;
  const widths = 'widths' in value ? value.widths : undefined;
  let columns: Columns = { shown: columnIds.filter((id) => isFixed(id) || shown.includes(id)), widths: {} };
  for (const [id, width] of Object.entries(typeof widths === 'object' && widths !== null ? widths : {})) {
    if (isColumn(id) && typeof width === 'number' && Number.isFinite(width)) columns = withWidth(columns, id, width);
  }
  return columns;
}

function isColumn(id: string): id is ColumnId {
  return columnIds.some((column) => column === id);
}
