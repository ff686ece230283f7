import fc from 'fast-check';
import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { firstSort } from '../ui/list/sort.ts';
import type { PanelCall } from '../ui/panel-types.ts';
import { row } from './row.fixture.ts';
import { createRowTable, type TableSettings } from './row-table.ts';

const now = startOfTests + 60_000;
const settings: TableSettings = { scope: 'failures', hidden: new Set(), filter: '', sort: firstSort, grouped: false };
const idsOf = (rows: readonly PanelCall[]) => rows.map(({ id }) => id);
const answered = (id: string, at: number): PanelCall => ({ ...row(id, at), outcome: 'answered' });

function filled(...rows: readonly PanelCall[]) {
  const table = createRowTable(() => now);
  for (const each of rows) table.take([each.id], () => each);
  return table;
}

test('rows stand in the order in which their calls began, each once, however they come and change', () => {
  const step = fc.record({ id: fc.nat(12), at: fc.nat(6), gone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const table = createRowTable(() => now);
      const left = new Map<string, PanelCall>();
      for (const { id, at, gone } of steps) {
        if (gone) left.delete(`${id}`);
        else left.set(`${id}`, row(`${id}`, at));
        table.take([`${id}`], (each) => left.get(each));
      }
      const starts = table.shown.map(({ exchange }) => exchange.startedAt!);
      expect(starts).toEqual(starts.toSorted((first, second) => first - second));
      expect(idsOf(table.shown).sort()).toEqual([...left.keys()].sort());
    }),
    { numRuns: 30 },
  );
});

test('a row that is told again keeps its place among those that began with it', () => {
  const again = row('a', 0, 'GET /v1/scans → 429');
  const table = filled(row('a', 0), row('b', 0), row('c', 0), again);
  expect(idsOf(table.shown)).toEqual(['a', 'b', 'c']);
  expect(table.shown[0]).toBe(again);
  expect(table.get('a')).toBe(again);
});

test('a call whose start is learned later moves to where it belongs', () => {
  expect(idsOf(filled(row('a', 0), row('b', 5), row('a', 9)).shown)).toEqual(['b', 'a']);
});

test('what came before a setting and what came after are shown alike', () => {
  const first = [row('a', 0), answered('b', 1), row('c', 2, 'GET /v1/me → 429')];
  const second = [row('d', 3), answered('e', 4), row('f', 5, 'GET /v1/me → 429')];
  const expected: readonly (readonly [Partial<TableSettings>, string])[] = [
    [{}, 'a c d f'],
    [{ scope: 'everything' }, 'a b c d e f'],
    [{ filter: '429' }, 'c f'],
    [{ scope: 'everything', filter: '401' }, 'a b d e'],
    [{ hidden: new Set(['GET /v1/me', 'GET /v1/none']) }, 'a d'],
    [{ sort: { column: 'status', descending: true } }, 'c f a d'],
    [{ sort: { column: 'time', descending: true } }, 'f d c a'],
  ];
  for (const [setting, ids] of expected) {
    const table = filled(...first);
    table.use({ ...settings, ...setting });
    for (const each of second) table.take([each.id], () => each);
    expect(idsOf(table.shown).join(' ')).toBe(ids);
    table.use(settings);
    expect(idsOf(table.shown).join(' ')).toBe('a c d f');
  }
});

test('the calls before the filter are counted in scope alone', () => {
  const table = filled(row('a', 0), answered('b', 1), row('c', 2));
  table.use({ ...settings, filter: 'nothing has this' });
  expect([table.scoped.length, table.shown.length]).toEqual([2, 0]);
});

test('calls of hidden endpoints are counted in scope alone, and come back', () => {
  const table = filled(row('a', 0), answered('b', 1), row('c', 2, 'GET /v1/me → 429'));
  const hidden = new Set(['GET /v1/scans']);
  table.use({ ...settings, hidden });
  expect([idsOf(table.scoped), table.hidden]).toEqual([['c'], 1]);
  table.take(['d'], () => row('d', 3));
  table.take(['a'], () => undefined);
  table.take(['d'], () => ({ ...row('d', 3), provenance: 'before-devtools' }));
  expect([idsOf(table.scoped), table.hidden]).toEqual([['c'], 1]);
  table.use({ ...settings, hidden, scope: 'everything' });
  expect([idsOf(table.scoped), table.hidden]).toEqual([['c'], 2]);
  table.use(settings);
  expect([idsOf(table.scoped), table.hidden]).toEqual([['c', 'd'], 0]);
});

test('incidents are of the failed calls that are shown', () => {
  const table = filled(row('a', 0), answered('b', 1));
  table.use({ ...settings, scope: 'everything', grouped: true });
  table.take(['c'], () => row('c', 2));
  table.take(['d'], () => row('d', 3, 'GET /v1/me → 429'));
  const groups = () => [...table.incidents.all()].map(({ calls }) => idsOf(calls).join(' '));
  expect(groups()).toEqual(['a c', 'd']);
  table.use({ ...settings, grouped: true, filter: '429' });
  expect(groups()).toEqual(['d']);
  table.clear();
  expect(groups()).toEqual([]);
  expect(table.scoped).toEqual([]);
});

test('a row more among 20,000 is filtered and placed alone', () => {
  const table = createRowTable(() => now);
  const one = row('', 0);
  const at = (index: number) => ({ ...one.exchange, startedAt: (one.exchange.startedAt ?? 0) + index });
  const rows = Array.from({ length: 20_000 }, (_, index) => ({ ...one, id: `${index}`, exchange: at(index) }));
  table.take(
    rows.map(({ id }) => id),
    (id) => rows[Number(id)],
  );
  const looked = new Set<string>();
  const watched = (id: string, index: number) => {
    const made = row(id, index);
    return Object.defineProperty({ ...made }, 'outcome', {
      get: () => {
        looked.add(id);
        return undefined;
      },
    });
  };
  table.take(['one', 'two'], (id) => watched(id, id === 'one' ? 500 : 30_000));
  expect([...looked].sort()).toEqual(['one', 'two']);
  expect(table.shown).toHaveLength(20_002);
  expect(table.shown.at(-1)?.id).toBe('two');
});

test('calls leave a filter by age as time passes', () => {
  let at = startOfTests + 60_000;
  const table = createRowTable(() => at);
  table.take(['a'], () => row('a', 0));
  table.use({ ...settings, filter: 'since:1m', tick: 1 });
  expect(idsOf(table.shown)).toEqual(['a']);
  at += 1_000;
  table.use({ ...settings, filter: 'since:1m', tick: 2 });
  expect(idsOf(table.shown)).toEqual([]);
});
