import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parsePartialJson } from './partial-json.ts';

test.each([
  ['{"a":1,"b":[true,nul', { a: 1, b: [true] }],
  ['{"a":{"b":"c', { a: { b: 'c' } }],
  ['{"a":"x\\', { a: 'x\\' }],
  ['{"a":1,}', { a: 1 }],
  ['{"a":1 "b":2', { a: 1, b: 2 }],
  ['garbage', undefined],
])('%j is read as far as it goes', (text, expected) => {
  expect(parsePartialJson(text)).toEqual(expected);
});

test('a whole text is read whole', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.integer(), fc.boolean())), (value) => {
      expect(parsePartialJson(JSON.stringify(value))).toEqual(value);
    }),
  );
});

test('nesting beyond its depth ends the reading, not the program', () => {
  expect(() => parsePartialJson('['.repeat(60_000))).not.toThrow();
});
