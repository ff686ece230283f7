import { timeOf } from '../journal/endpoint-of.ts';
import { createIncidents } from '../journal/incidents.ts';
import { createSortedList } from '../journal/sorted-list.ts';
import { firstSort, followsNewest, type Sort } from '../ui/list/sort.ts';
import type { PanelCall, Scope } from '../ui/panel-types.ts';
import { filterRows } from './row-filter.ts';
import { orderBy } from './row-order.ts';
import { isInScope, placeOf } from './row-scope.ts';

export type TableSettings = {
  readonly scope: Scope;
  /** Endpoints whose calls are not shown, by `placeOf`. */
  readonly hidden: ReadonlySet<string>;
  readonly filter: string;
  /** Another one where the filter is to be asked again though nothing else changed. */
  readonly tick?: number;
  readonly sort: Sort;
  /** Incidents are kept too. */
  readonly grouped: boolean;
};

/**
 * The rows that the panel shows, kept up row by row: of those in scope the ones that pass the filter, in the order of a
 * column. What a call more costs does not grow with their number; to change a setting is one pass over them.
 * @param now epoch ms
 */
export function createRowTable(now: () => number) {
  let settings: TableSettings = { scope: 'failures', hidden: new Set(), filter: '', sort: firstSort, grouped: false };
  let order = byStart;
  const current = new Map<string, PanelCall>();
  /** Of calls that began at once, the one that was told first stands first, and a row that is told again must not jump. */
  const sequence = new Map<string, number>();
  let next = 0;
  const scoped = createSortedList(byStart);
  const shown = createSortedList<PanelCall>((first, second) => order(first, second));
  const incidents = createIncidents<PanelCall>();
  let hidden = 0;

  function byStart(first: PanelCall, second: PanelCall): number {
    return timeOf(first.exchange) - timeOf(second.exchange) || numberOf(first) - numberOf(second);
  }

  function numberOf({ id }: PanelCall): number {
    return sequence.get(id) ?? 0;
  }

  /** Takes over what became of the calls with these ids; undefined: it is gone. */
  function take(ids: Iterable<string>, rowOf: (id: string) => PanelCall | undefined): void {
    const left = new Set<PanelCall>();
    const gone: string[] = [];
    const come: PanelCall[] = [];
    for (const id of ids) {
      const [before, row] = [current.get(id), rowOf(id)];
      if (before === row) continue;
      if (before) left.add(before);
      if (row) come.push(row);
      else gone.push(id);
    }
    leave(left);
    for (const id of gone) forget(id);
    for (const row of come) {
      current.set(row.id, row);
      if (!sequence.has(row.id)) sequence.set(row.id, next++);
    }
    enter(come);
  }

  function leave(rows: ReadonlySet<PanelCall>): void {
    scoped.removeAll(rows);
    shown.removeAll(rows);
    for (const row of rows) {
      incidents.remove(row.id);
      if (isHidden(row)) hidden--;
    }
  }

  function forget(id: string): void {
    current.delete(id);
    sequence.delete(id);
  }

  function enter(rows: readonly PanelCall[]): void {
    const added = notHidden(rows);
    scoped.insertAll(added);
    const matching = filterRows(added, settings.filter, now());
    shown.insertAll(matching);
    group(matching);
  }

  /** Of the rows in scope, those whose endpoint is not hidden; the others are counted. */
  function notHidden(rows: Iterable<PanelCall>): readonly PanelCall[] {
    const left: PanelCall[] = [];
    for (const row of rows) {
      if (isHidden(row)) hidden++;
      else if (isInScope(row, settings.scope)) left.push(row);
    }
    return left;
  }

  function isHidden(row: PanelCall): boolean {
    return settings.hidden.size > 0 && settings.hidden.has(placeOf(row)) && isInScope(row, settings.scope);
  }

  function group(rows: readonly PanelCall[]): void {
    if (!settings.grouped) return;
    for (const row of rows) if (row.outcome === undefined) incidents.put(row);
  }

  function use(wanted: TableSettings): void {
    const { scope, hidden: before, filter, tick, sort, grouped } = settings;
    settings = wanted;
    const isSame =
      wanted.filter === filter && wanted.tick === tick && wanted.sort === sort && wanted.grouped === grouped;
    if (wanted.scope !== scope || wanted.hidden !== before) {
      hidden = 0;
      scoped.reset(notHidden(current.values()));
    } else if (isSame) {
      return;
    }
    if (wanted.sort !== sort) order = followsNewest(wanted.sort) ? byStart : orderBy(wanted.sort, byStart);
    shown.reset(filterRows(scoped.items, wanted.filter, now()));
    incidents.clear();
    group(shown.items);
  }

  function clear(): void {
    take([...current.keys()], () => undefined);
  }

  return {
    take,
    use,
    clear,
    incidents,
    get: (id: string) => current.get(id),
    /** Calls in scope whose endpoint is hidden. */
    get hidden() {
      return hidden;
    },
    get scoped() {
      return scoped.items;
    },
    get shown() {
      return shown.items;
    },
  };
}
