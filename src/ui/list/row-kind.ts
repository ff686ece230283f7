import type { IncidentRow, ListRow, PanelCall } from '../panel-types.ts';

export function isIncident(row: ListRow): row is IncidentRow {
  return 'newest' in row;
}

/** The call that a row shows: its own, or the newest of its incident. */
export function callOf(row: ListRow): PanelCall {
  return isIncident(row) ? row.newest : row;
}
