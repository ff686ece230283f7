import fc from 'fast-check';
import { expect, test } from 'vitest';
import { row } from './row.fixture.ts';
import { createRowList } from './row-list.ts';

test('rows stand in the order in which their calls began, each once, however they come and change', () => {
  const step = fc.record({ id: fc.nat(12), at: fc.nat(6), gone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const list = createRowList();
      const expected = new Map<string, number>();
      for (const { id, at, gone } of steps) {
        if (gone) {
          list.remove(`${id}`);
          expected.delete(`${id}`);
        } else {
          list.put(row(`${id}`, at));
          expected.set(`${id}`, at);
        }
      }
      const starts = list.rows.map(({ exchange }) => exchange.startedAt!);
      expect(starts).toEqual(starts.toSorted((first, second) => first - second));
      expect(list.rows.map(({ id }) => id).sort()).toEqual([...expected.keys()].sort());
    }),
    { numRuns: 30 },
  );
});

test('a row that is told again keeps its place among those that began with it', () => {
  const list = createRowList();
  for (const id of ['a', 'b', 'c']) list.put(row(id, 0));
  const again = row('a', 0, 'GET /v1/scans → 429');
  list.put(again);
  expect(list.rows.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(list.rows[0]).toBe(again);
  expect(list.get('a')).toBe(again);
  expect(list.get('d')).toBeUndefined();
});

test('a call whose start is learned later moves to where it belongs', () => {
  const list = createRowList();
  list.put(row('a', 0));
  list.put(row('b', 5));
  list.put(row('a', 9));
  expect(list.rows.map(({ id }) => id)).toEqual(['b', 'a']);
  list.clear();
  expect(list.rows).toEqual([]);
  expect(list.get('a')).toBeUndefined();
});
