import { expect, test } from 'vitest';
import { rowsAfter } from './fresh-rows.ts';

const rows = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('counts the rows after the last one that was seen', () => {
  expect(rowsAfter(rows, 'a')).toBe(2);
  expect(rowsAfter(rows, 'c')).toBe(0);
});

test('counts none when the last one seen is gone or there was none', () => {
  expect(rowsAfter(rows, 'x')).toBe(0);
  expect(rowsAfter(rows, undefined)).toBe(0);
  expect(rowsAfter([], 'a')).toBe(0);
});
