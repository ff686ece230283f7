import { expect, test } from 'vitest';
import { codeSpans, withoutCodeMarks } from './code-spans.ts';

test('names between backticks are set apart from the words around them', () => {
  expect(codeSpans('`image_data` is missing from `POST /v1/analyze`.')).toEqual([
    { text: 'image_data', code: true },
    { text: ' is missing from ', code: false },
    { text: 'POST /v1/analyze', code: true },
    { text: '.', code: false },
  ]);
});

test.each(['', 'no code', 'one ` alone', '``'])('%j has no code in it and stays as it is', (prose) => {
  expect(codeSpans(prose).some(({ code }) => code)).toBe(false);
  expect(withoutCodeMarks(prose)).toBe(prose);
});

test('a place without code shows the names without the backticks', () => {
  expect(withoutCodeMarks('No `Authorization` header')).toBe('No Authorization header');
});
