import { expect, test } from 'vitest';
import { shareAt, shareByKey } from './split.ts';

test('the share follows the pointer within its bounds', () => {
  expect(shareAt(300, 1000)).toBe(30);
  expect(shareAt(-40, 1000)).toBe(20);
  expect(shareAt(990, 1000)).toBe(80);
  expect(shareAt(0, 0)).toBe(50);
});

test('arrows along the divider’s way move it, others do not', () => {
  expect(shareByKey('ArrowLeft', 50, true)).toBe(45);
  expect(shareByKey('ArrowRight', 79, true)).toBe(80);
  expect(shareByKey('ArrowUp', 50, true)).toBeUndefined();
  expect(shareByKey('ArrowUp', 50, false)).toBe(45);
  expect(shareByKey('ArrowDown', 50, false)).toBe(55);
  expect(shareByKey('End', 50, false)).toBe(80);
});
