import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Outcome, outcomes, type Slot } from './slot.ts';
import { codeSlots, decodeSlots } from './slot-code.ts';

const second = 1_760_000_000;
const count = fc.integer({ min: 1, max: 5_000 });
const told = fc.record({
  low: fc.nat(2_000),
  more: fc.nat(3),
  ago: fc.nat(90),
  limit: fc.option(fc.constantFrom(-1, 0, 100, 1000), { nil: undefined }),
});
const slot = fc.record({
  second: fc.integer({ min: second - 300, max: second + 5 }),
  begun: fc.dictionary(fc.nat(9).map(String), count),
  ended: fc.dictionary(fc.constantFrom<Outcome>(...outcomes), count),
  by: fc.dictionary(fc.nat(49).map(String), count),
  told: fc.option(told, { nil: undefined }),
});

const slots: fc.Arbitrary<readonly Slot[]> = fc.array(slot, { maxLength: 20 }).map((all) =>
  all
    .map(({ told, ...each }): Slot => {
      if (!told) return each;
      const { low, more, ago, limit } = told;
      const whole = { ...each, low, high: low + more, highSince: each.second - ago };
      return limit === undefined ? whole : { ...whole, limit };
    })
    .sort((first, next) => first.second - next.second),
);

test('the seconds of a limit come back as they were', () => {
  fc.assert(
    fc.property(slots, (all) => {
      expect(decodeSlots(codeSlots(all, second), second)).toEqual(all);
    }),
  );
});

test('a second in which one call was served takes some twenty characters', () => {
  const one = { second: second + 1, begun: { 3: 1 }, ended: { served: 1 }, by: { 0: 1 } };
  expect(codeSlots([one], second)).toBe('1,3,0,0');
  expect(codeSlots([{ ...one, low: 770, high: 770, highSince: second + 1, limit: 1000 }], second)).toBe(
    '1,3,0,0,770,,0,1000',
  );
});

test('of a text that is damaged what can be read is read, and nothing throws', () => {
  fc.assert(
    fc.property(slots, fc.nat(200), fc.string({ maxLength: 9 }), (all, at, noise) => {
      const text = codeSlots(all, second);
      for (const { begun, ended, by } of decodeSlots(text.slice(0, at) + noise + text.slice(at), second))
        for (const counts of [begun, ended, by]) expect(Object.values(counts).every((calls) => calls > 0)).toBe(true);
    }),
  );
  expect(decodeSlots('1,3,0;x,1', second)).toHaveLength(1);
});
