import type { PanelCall } from '../ui/panel-types.ts';
import { timeOf } from './row.ts';

/** The rows in the order in which their calls began, newest last. */
export type RowList = {
  readonly rows: readonly PanelCall[];
  put(row: PanelCall): void;
  remove(id: string): void;
  get(id: string): PanelCall | undefined;
  clear(): void;
};

export function createRowList(): RowList {
  const rows: PanelCall[] = [];
  const known = new Map<string, PanelCall>();

  function put(row: PanelCall): void {
    const at = timeOf(row.exchange);
    const before = known.get(row.id);
    if (before && startOf(before) === at) {
      // In its place: among calls that began at once a row that is told again must not jump.
      rows[rows.lastIndexOf(before)] = row;
      known.set(row.id, row);
      return;
    }
    remove(row.id);
    // Calls come nearly in order, so the place is sought from the end.
    let index = rows.length;
    while (index > 0 && at < startOf(rows[index - 1])) index--;
    rows.splice(index, 0, row);
    known.set(row.id, row);
  }

  function remove(id: string): void {
    const row = known.get(id);
    if (!row) return;
    known.delete(id);
    rows.splice(rows.lastIndexOf(row), 1);
  }

  return {
    rows,
    put,
    remove,
    get: (id) => known.get(id),
    clear() {
      rows.length = 0;
      known.clear();
    },
  };
}

function startOf(row: PanelCall | undefined): number {
  return row ? timeOf(row.exchange) : 0;
}
