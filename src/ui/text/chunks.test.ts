import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunksOf } from './chunks.ts';

test('a text is cut after a line end', () => {
  expect(chunksOf('aaa\nbbb\nccc\n', 4)).toEqual(['aaa\nbbb\n', 'ccc\n']);
});

test('a line without end is cut anyway', () => {
  expect(chunksOf('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
});

test('an empty text is one empty chunk', () => {
  expect(chunksOf('', 4)).toEqual(['']);
});

test('no character is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', '\n') }), fc.integer({ min: 1, max: 9 }), (text, size) => {
      expect(chunksOf(text, size).join('')).toBe(text);
    }),
  );
});
