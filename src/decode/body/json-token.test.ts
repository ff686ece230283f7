import { expect, test } from 'vitest';
import { endOfToken, isMark, skipBlanks } from './json-token.ts';

test.each([
  '0',
  '-0',
  '12',
  '1.50',
  '-1.5e+30',
  '2E-1',
  '1e9',
  'true',
  'false',
  'null',
  '"a\\"b\\u00e4"',
  '{',
  ',',
  ':',
])('%s is one token, and ends where it ends', (token) => {
  expect(endOfToken(token, 0)).toBe(token.length);
  expect(endOfToken(`[${token} `, 1)).toBe(token.length + 1);
});

test.each([
  '01',
  '-',
  '1.',
  '.5',
  '+1',
  '1e',
  '1e+',
  '1.e5',
  '1.5.2',
  '0x1F',
  '12px',
  'nullable',
  'True',
  '"open',
  '"\\x"',
  '"\\u00g0"',
  '"a\nb"',
  "'a'",
])('%j is none', (text) => {
  expect(endOfToken(text, 0)).toBe(-1);
});

test('a number of ten million digits is one token', () => {
  const digits = '9'.repeat(10_000_000);
  expect(endOfToken(digits, 0)).toBe(digits.length);
});

test('marks are the six of JSON, and blanks its four', () => {
  const all = Array.from({ length: 256 }, (_, unit) => unit);
  expect(String.fromCharCode(...all.filter(isMark))).toBe(',:[]{}');
  expect(String.fromCharCode(...all.filter((unit) => skipBlanks(String.fromCharCode(unit), 0) === 1))).toBe('\t\n\r ');
});
