import { timeOf } from '../journal/endpoint-of.ts';
import type { Incident } from '../journal/incidents.ts';
import type { IncidentRow, ListRow, PanelCall } from '../ui/panel-types.ts';

export type IncidentRowsOptions = {
  readonly expanded: ReadonlySet<string>;
  /** When the last call that worked began, of those to the same endpoint with the same key; epoch ms. */
  readonly goodSince: (call: PanelCall) => number | undefined;
};

const drawn = new WeakMap<Incident<PanelCall>, IncidentRow>();

/** One row per incident, where its newest call stands, and below an unfolded one its calls. What did not fail stands alone. */
export function incidentRows(
  shown: readonly PanelCall[],
  incidents: Iterable<Incident<PanelCall>>,
  options: IncidentRowsOptions,
): readonly ListRow[] {
  const ofNewest = new Map<PanelCall, Incident<PanelCall>>();
  for (const incident of incidents) {
    const newest = incident.calls.at(-1);
    if (newest) ofNewest.set(newest, incident);
  }
  const rows: ListRow[] = [];
  for (const call of shown) {
    const incident = ofNewest.get(call);
    if (incident) {
      const row = rowOf(incident, call, options);
      rows.push(row);
      if (row.expanded) for (const each of incident.calls) rows.push(each);
    } else if (call.outcome !== undefined) rows.push(call);
  }
  return rows;
}

/** The row drawn last where nothing changed, so that it need not be drawn anew. */
function rowOf(
  incident: Incident<PanelCall>,
  newest: PanelCall,
  { expanded, goodSince }: IncidentRowsOptions,
): IncidentRow {
  const lastAt = timeOf(newest.exchange);
  const good = goodSince(newest);
  const row: IncidentRow = {
    id: incident.id,
    newest,
    count: incident.calls.length,
    firstAt: timeOf((incident.calls[0] ?? newest).exchange),
    lastAt,
    ...(good !== undefined && good > lastAt ? { recoveredAt: good } : {}),
    expanded: expanded.has(incident.id),
  };
  const before = drawn.get(incident);
  if (before && isSame(before, row)) return before;
  drawn.set(incident, row);
  return row;
}

function isSame(first: IncidentRow, second: IncidentRow): boolean {
  return (
    first.newest === second.newest &&
    first.count === second.count &&
    first.firstAt === second.firstAt &&
    first.recoveredAt === second.recoveredAt &&
    first.expanded === second.expanded
  );
}
