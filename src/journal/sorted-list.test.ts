import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createSortedList } from './sorted-list.ts';

type Item = { readonly at: number; readonly number: number };

const compare = (first: Item, second: Item) => first.at - second.at || first.number - second.number;

test('items stand in order, however they come and go', () => {
  const step = fc.record({ at: fc.nat(5), gone: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const list = createSortedList<Item>(compare);
      let expected: Item[] = [];
      for (const [number, { at, gone }] of steps.entries()) {
        if (gone && expected.length > 0) {
          const leaving = expected[at % expected.length]!;
          expect(list.remove(leaving)).toBe(true);
          expected = expected.filter((item) => item !== leaving);
        } else {
          const item = { at, number };
          list.insert(item);
          expected.push(item);
        }
      }
      expect(list.items).toEqual(expected.toSorted(compare));
    }),
  );
});

test('to remove what is not there, or only its equal, removes nothing', () => {
  const list = createSortedList<Item>(compare);
  expect(list.remove({ at: 1, number: 1 })).toBe(false);
  list.insert({ at: 1, number: 1 });
  expect(list.remove({ at: 1, number: 1 })).toBe(false);
  expect(list.remove({ at: 2, number: 1 })).toBe(false);
  expect(list.items).toHaveLength(1);
});

test.each([3, 300])('%i at once come and go as they would one by one', (count) => {
  const list = createSortedList<Item>(compare);
  const items = Array.from({ length: count }, (_, number) => ({ at: (number * 7) % 5, number }));
  list.reset(items.slice(0, 2));
  list.insertAll(items.slice(2));
  expect(list.items).toEqual(items.toSorted(compare));
  list.removeAll(new Set(items.slice(1)));
  expect(list.items).toEqual([items[0]]);
});

test('to add to and take from a list of 100,000 compares few of them', () => {
  let compared = 0;
  const list = createSortedList<Item>((first, second) => {
    compared++;
    return compare(first, second);
  });
  list.reset(Array.from({ length: 100_000 }, (_, at) => ({ at, number: 0 })));
  compared = 0;
  const middle = { at: 50_000, number: 1 };
  list.insert(middle);
  list.remove(middle);
  expect(compared).toBeLessThan(50);
  compared = 0;
  list.insert({ at: 100_000, number: 0 });
  expect(compared).toBe(1);
});
