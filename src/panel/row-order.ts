import { keyOf, timeOf } from '../journal/endpoint-of.ts';
import type { ColumnId } from '../ui/list/columns.ts';
import { sizeOf, tookOf } from '../ui/list/measures.ts';
import type { Sort } from '../ui/list/sort.ts';
import type { PanelCall } from '../ui/panel-types.ts';

type Value = string | number | undefined;

/** What a column is sorted by; undefined where the row has no such value, and then it stands last either way. */
const values: Readonly<Record<ColumnId, (row: PanelCall) => Value>> = {
  status: ({ diagnosis }) => diagnosis.status.code,
  method: ({ exchange }) => exchange.request.method,
  path: ({ exchange }) => exchange.request.url.template,
  host: ({ exchange }) => exchange.request.url.origin,
  cause: ({ diagnosis }) => diagnosis.title || undefined,
  key: ({ exchange }) => (exchange.request.credentials.state === 'present' ? keyOf(exchange) : undefined),
  retry: ({ outcome, diagnosis }) => (outcome === undefined ? verdicts.indexOf(diagnosis.retry.verdict) : undefined),
  size: sizeOf,
  duration: tookOf,
  time: ({ exchange }) => timeOf(exchange),
};

/** What can be repeated soonest first. */
const verdicts = ['now', 'after', 'check-first', 'never'];

/** Rows by a column; equal ones stay in the order of `among`, whichever way the column is sorted. */
export function orderBy(
  { column, descending }: Sort,
  among: (first: PanelCall, second: PanelCall) => number,
): (first: PanelCall, second: PanelCall) => number {
  const value = values[column];
  const way = descending ? -1 : 1;
  return (first, second) => {
    const [a, b] = [value(first), value(second)];
    if (a === b) return among(first, second);
    if (a === undefined) return 1;
    if (b === undefined) return -1;
    return (a < b ? -1 : 1) * way;
  };
}
