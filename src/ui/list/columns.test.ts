import { expect, test } from 'vitest';
import { firstColumns, leastOf, tracksOf, widthByKey, widthOf, withShown, withWidth } from './columns.ts';
import { readColumns } from './read-columns.ts';
import { firstSort, followsNewest, sortedBy } from './sort.ts';

test('a column that is chosen stands in its place, and the path stays', () => {
  expect(withShown(firstColumns, 'host', true).shown).toEqual(['status', 'method', 'path', 'host', 'cause', 'time']);
  expect(withShown(firstColumns, 'method', false).shown).toEqual(['status', 'path', 'cause', 'time']);
  expect(withShown(firstColumns, 'path', false).shown).toEqual(firstColumns.shown);
});

test('a width that is set holds where there is room for it, and stays within bounds', () => {
  const columns = withWidth(firstColumns, 'path', 301.4);
  expect(tracksOf(columns).wide).toBe('var(--status, 62px) 64px 301px minmax(80px, 3fr) 92px');
  expect(tracksOf(columns).narrow).toBe('var(--status, 62px) 64px minmax(80px, 2fr) minmax(80px, 3fr)');
  expect(widthOf('path', columns)).toBe(301);
  expect(widthOf('cause', columns)).toBe(330);
  expect(widthOf('method', columns)).toBe(64);
  expect([leastOf(firstColumns), leastOf(columns)]).toEqual([378, 599]);
  expect(widthOf('path', withWidth(columns, 'path', 3))).toBe(40);
  expect(widthOf('path', withWidth(columns, 'path', 9_999))).toBe(1_200);
});

test.each([
  ['ArrowLeft', 100, 90],
  ['ArrowLeft', 42, 40],
  ['ArrowRight', 100, 110],
  ['ArrowRight', 1_195, 1_200],
  ['Home', 100, 40],
  ['End', 100, 1_200],
  ['Enter', 100, undefined],
])('%s makes a column of %i px one of %s', (key, width, next) => {
  expect(widthByKey(key, width)).toBe(next);
});

test('a click sorts by a column, the next one the other way; what is longest or largest comes first', () => {
  expect(sortedBy(firstSort, 'time')).toEqual({ column: 'time', descending: true });
  expect(sortedBy(firstSort, 'status')).toEqual({ column: 'status', descending: false });
  expect(sortedBy(firstSort, 'duration')).toEqual({ column: 'duration', descending: true });
  expect(sortedBy({ column: 'duration', descending: true }, 'duration').descending).toBe(false);
});

test('there is an end to follow where the newest row is the last alone', () => {
  expect(followsNewest(firstSort)).toBe(true);
  expect(followsNewest({ column: 'time', descending: true })).toBe(false);
  expect(followsNewest({ column: 'status', descending: false })).toBe(false);
});

test.each([undefined, null, 4, 'x', [], {}, { shown: 'status' }])('%j is no choice of columns', (value) => {
  expect(readColumns(value)).toBeUndefined();
});

test('what was kept is read, without what is no column or no width', () => {
  const kept = {
    shown: ['time', 'status', 'x', 4],
    widths: { status: 90, x: 4, time: 'wide', path: 5, host: Number.NaN },
  };
  expect(readColumns(kept)).toEqual({ shown: ['status', 'path', 'time'], widths: { status: 90, path: 40 } });
  expect(readColumns({ shown: [], widths: 4 })).toEqual({ shown: ['path'], widths: {} });
  expect(readColumns(firstColumns)).toEqual(firstColumns);
});
