import { expect, test } from 'vitest';
import { moveByKey } from './key-move.ts';

test.each([
  ['ArrowDown', 3, 4],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 3, 23],
  ['PageUp', 3, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
])('%s moves from row %i to row %i of 100', (key, from, to) => {
  expect(moveByKey(key, from, 100, 20)).toBe(to);
});

test('without a selection an arrow selects the newest row', () => {
  expect(moveByKey('ArrowDown', -1, 100, 20)).toBe(99);
  expect(moveByKey('ArrowUp', -1, 100, 20)).toBe(99);
});

test('other keys and empty lists move nothing', () => {
  expect(moveByKey('a', 3, 100, 20)).toBeUndefined();
  expect(moveByKey('toString', 3, 100, 20)).toBeUndefined();
  expect(moveByKey('End', -1, 0, 20)).toBeUndefined();
});
