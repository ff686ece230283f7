import { expect, test } from 'vitest';
import type { Parameter } from '../api/endpoint.ts';
import { describeParameter, sampleValue, written } from './english-parameter.ts';
import type { Place } from './required-fields.ts';

function parameter(given: Partial<Parameter>): Parameter {
  return { name: 'tags', in: 'json', type: 'string', ...given };
}

test.each<[string, Partial<Parameter>, Place, string]>([
  ['a number in JSON', { type: 'number' }, 'body', '5'],
  ['a text in JSON', {}, 'body', '"5"'],
  ['a number in a form', { type: 'number' }, 'form', "'5'"],
  ['a text in a query', {}, 'query', '5'],
])('%s is written as its place wants it', (_about, given, place, code) => {
  expect(written('5', parameter(given), place)).toBe(code);
});

test.each<[string, Partial<Parameter> | undefined, Place, string]>([
  ['its default', { type: 'integer', default: 20, minimum: 1 }, 'query', '20'],
  ['the first of a list', { values: ['low', 'high'] }, 'body', '"low"'],
  ['a half of a fraction', { type: 'number', minimum: 0, maximum: 1 }, 'body', '0.5'],
  ['the least of a range', { type: 'integer', minimum: 3 }, 'body', '3'],
  ['a switch', { type: 'boolean' }, 'body', 'true'],
  ['a sort', { type: 'sort' }, 'query', 'created_at:desc'],
  ['an array', { type: 'array' }, 'body', '[]'],
  ['a file', { type: 'file' }, 'form', 'file'],
  ['base64', { type: 'base64' }, 'body', '"‹base64›"'],
  ['a text', {}, 'body', '"‹tags›"'],
  ['an unknown field of JSON', undefined, 'body', '"…"'],
  ['an unknown field of a form', undefined, 'form', 'value'],
  ['an unknown parameter', undefined, 'query', '…'],
])('a sample value: %s', (_about, given, place, code) => {
  expect(sampleValue(given && parameter(given), place)).toBe(code);
});

test.each<[Partial<Parameter>, string]>([
  [{ type: 'integer', minimum: 1, maximum: 100, default: 20 }, 'a whole number from 1 to 100 (default 20)'],
  [{ type: 'integer', minimum: 0 }, 'a whole number of 0 or more'],
  [{ values: ['a', 'b', 'c'] }, 'one of `a`, `b` or `c`'],
  [{ type: 'sort' }, '`field:asc` or `field:desc`'],
])('%o is described in words', (given, words) => {
  expect(describeParameter(parameter(given))).toBe(words);
});
