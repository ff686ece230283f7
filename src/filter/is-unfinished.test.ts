import { expect, test } from 'vitest';
import { isUnfinished } from './is-unfinished.ts';
import { parse } from './parse.ts';

test.each([
  ['a status:', true],
  ['status: a', false],
  ['status: ', false],
  ['""', false],
  ['a or', true],
  ['or', false],
  ['is:re', true],
  ['is:broken', false],
  ['slower:2', true],
  ['since:1.', true],
  ['since:soon', false],
  ['status:abc', false],
])('the error of %j may pass by typing on: %j', (text, expected) => {
  const { errors } = parse(text);
  expect(errors.map((error) => isUnfinished(error, text))).toEqual([expected]);
});
