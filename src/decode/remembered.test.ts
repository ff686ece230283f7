import { expect, test, vi } from 'vitest';
import { remembered } from './remembered.ts';

test('an answer is computed once while few other objects are asked about', () => {
  const compute = vi.fn(({ value }: { value: number }) => value * 2);
  const twice = remembered(compute, () => false);
  const keys = [1, 2, 3, 4].map((value) => ({ value }));
  for (const key of [...keys, ...keys]) expect(twice(key)).toBe(key.value * 2);
  expect(compute).toHaveBeenCalledTimes(4);
});

test('a cheap answer is forgotten after a few others, a dear one is not', () => {
  const compute = vi.fn(({ value }: { value: number }) => value);
  const same = remembered(compute, ({ value }) => value === 0);
  const [dear, cheap] = [{ value: 0 }, { value: 1 }];
  same(dear);
  same(cheap);
  for (let value = 2; value < 6; value++) same({ value });
  compute.mockClear();
  same(dear);
  expect(compute).not.toHaveBeenCalled();
  same(cheap);
  expect(compute).toHaveBeenCalledTimes(1);
});

test('equal objects that are not the same have answers of their own, and undefined is an answer', () => {
  const compute = vi.fn((): undefined => undefined);
  const nothing = remembered(compute, () => false);
  const key = {};
  nothing(key);
  nothing(key);
  nothing({});
  expect(compute).toHaveBeenCalledTimes(2);
});
