import type { ListRow } from '../panel-types.ts';
import { isIncident } from './row-kind.ts';

export type TreeMove =
  /** Unfolds the incident, or folds it. */
  | { readonly unfold: string; readonly on: boolean }
  /** Selects the row. */
  | { readonly to: string };

/**
 * What ArrowRight and ArrowLeft do in the row at `index`, where incidents are shown: the one unfolds, then goes to the
 * first call; the other goes from a call to its incident, then folds. Undefined: the key means nothing there.
 */
export function treeMove(key: string, rows: readonly ListRow[], index: number): TreeMove | undefined {
  const row = rows[index];
  if (!row) return undefined;
  if (key === 'ArrowRight' && isIncident(row)) {
    if (!row.expanded) return { unfold: row.id, on: true };
    const first = rows[index + 1];
    return first && { to: first.id };
  }
  if (key !== 'ArrowLeft') return undefined;
  if (isIncident(row)) return row.expanded ? { unfold: row.id, on: false } : undefined;
  const incident = incidentAbove(rows, index);
  return incident === undefined ? undefined : { to: incident };
}

/** The incident that the call at `index` is listed under; none where it did not fail and stands alone. */
function incidentAbove(rows: readonly ListRow[], index: number): string | undefined {
  if (levelOf(rows, index) === 1) return undefined;
  for (let above = index - 1; above >= 0; above--) {
    const row = rows[above];
    if (row && isIncident(row)) return row.id;
  }
  return undefined;
}

/** 2 for a call of an incident; 1 for an incident, and for a call that did not fail. */
export function levelOf(rows: readonly ListRow[], index: number): 1 | 2 {
  const row = rows[index];
  return row && !isIncident(row) && row.outcome === undefined ? 2 : 1;
}
