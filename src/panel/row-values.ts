import { type NameField, nameFields } from '../filter/filter.ts';
import type { FilterValues } from '../filter/suggest.ts';
import type { PanelCall } from '../ui/panel-types.ts';
import { rowReader } from './row-reader.ts';

type Values = Omit<FilterValues, 'recent'>;

/** The newest rows say what is going on; older ones need not be gone through at a keystroke. */
const mostRows = 5_000;

const valuesOf: Readonly<Record<NameField | 'status', (row: PanelCall) => readonly string[]>> = {
  status: (row) => [rowReader.status(row) === 0 ? 'net' : String(rowReader.status(row))],
  method: (row) => [rowReader.method(row)],
  // The template: a path as called may name a patient, and is asked for once.
  path: (row) => [rowReader.template(row)],
  rule: (row) => [rowReader.rule(row)],
  host: (row) => [rowReader.origin(row).replace(/^.*:\/\//, '')],
  key: (row) => rowReader.keys(row).map(({ fingerprint }) => fingerprint),
};

/** What is in the list, by field, the most frequent first. */
export function valuesIn(rows: readonly PanelCall[]): Values {
  const newest = rows.slice(-mostRows);
  const entries = (['status', ...nameFields] as const).map((field) => [field, frequent(newest, valuesOf[field])]);
  return Object.fromEntries(entries) as Values;
}

function frequent(rows: readonly PanelCall[], of: (row: PanelCall) => readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of of(row)) if (value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}
