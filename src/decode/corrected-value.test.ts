import { expect, test } from 'vitest';
import type { Parameter } from '../api/endpoint.ts';
import { correctedValue } from './corrected-value.ts';

function meant(parameter: Partial<Parameter>, value: unknown): string | undefined {
  const full: Parameter = { name: 'x', in: 'json', type: 'number', ...parameter };
  return correctedValue({ parameter: full, where: 'request-body', value, isText: false });
}

const share = { minimum: 0, maximum: 1 } as const;
const whole = { type: 'integer', minimum: 1, maximum: 100 } as const;
const word = { type: 'string', values: ['X-ray', 'auto-detect', 'v3.2.1'] } as const;

test.each<[string, Partial<Parameter>, unknown, string | undefined]>([
  ['a percentage where a fraction is wanted', share, '85%', '0.85'],
  ['a number out of a hundred where a fraction is wanted', share, 85, '0.85'],
  ['a fraction in quotes', share, '0.4', '0.4'],
  ['a decimal comma', share, '0,4', '0.4'],
  ['a number beyond a hundred, as the end of the range', share, 850, '1'],
  ['a number below the range, as its beginning', share, -3, '0'],
  ['a number over its range, as the end', whole, 500, '100'],
  ['a number with a fraction, rounded', whole, 2.6, '3'],
  ['a word as no number', whole, 'many', undefined],
  ['nothing as no number', whole, null, undefined],
  ['a word of the list in other letters', word, 'xray', 'X-ray'],
  ['a word of the list with other dashes', word, 'Auto Detect', 'auto-detect'],
  ['a word that is not in the list', word, 'radar', undefined],
  ['a switch in other letters', { type: 'boolean' }, ' TRUE ', 'true'],
  ['a switch as a number', { type: 'boolean' }, 1, undefined],
  ['a text, which can mean anything', { type: 'string' }, 'x', undefined],
])('the value that was meant: %s', (_about, parameter, value, expected) => {
  expect(meant(parameter, value)).toBe(expected);
});

test('a value that the documentation allows needs no other one', () => {
  expect(meant(whole, 50)).toBeUndefined();
  expect(meant(word, 'X-ray')).toBeUndefined();
});
