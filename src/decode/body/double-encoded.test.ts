import { expect, test } from 'vitest';
import { isDoubleEncoded } from './double-encoded.ts';

test.each([
  ['an object', JSON.stringify({ a: 1 }), true],
  ['a list behind blanks', ' [1]', true],
  ['an object that breaks off', '{"a":', false],
  ['a plain text', 'hello', false],
  ['a number in a text', '5', false],
  ['an object that is one', { a: 1 }, false],
  ['nothing', null, false],
  ['a text too long to look into', `["${'x'.repeat(4_194_304)}"]`, false],
])('a JSON text that holds %s', (_about, value, expected) => {
  expect(isDoubleEncoded(value)).toBe(expected);
});
