import { expect, test } from 'vitest';
import { parse } from '../../filter/parse.ts';
import { segmentsOf } from './filter-segments.ts';

test.each([
  ['a b', ['a b']],
  ['status:x a', ['!status:x', ' a']],
  ['a is:x or', ['a ', '!is:x', ' ', '!or']],
  ['(""', ['!(', '!""']],
  ['', []],
])('in %j what could not be read is marked', (text, expected) => {
  const segments = segmentsOf(text, parse(text).errors);
  expect(segments.map(({ text: part, faulty }) => `${faulty ? '!' : ''}${part}`)).toEqual(expected);
  expect(segments.map(({ text: part }) => part).join('')).toBe(text);
});
