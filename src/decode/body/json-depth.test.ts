import { expect, test } from 'vitest';
import { isTooDeep } from './json-depth.ts';

const padding = `"${'x'.repeat(70_000)}"`;

test.each([
  ['[', 100_000, true],
  ['{"a":', 100_000, true],
  ['[', 900, false],
  ['"[', 1, false],
])('%s nested %i times is too deep: %s', (opening, times, expected) => {
  expect(isTooDeep(`${opening.repeat(times)}${padding}`)).toBe(expected);
});

test('brackets in a string, and a quote that is escaped in it, do not count', () => {
  expect(isTooDeep(JSON.stringify({ text: `\\"${'[{'.repeat(50_000)}` }))).toBe(false);
});

test('siblings are no depth', () => {
  expect(isTooDeep(JSON.stringify(Array(20_000).fill({ a: [] })))).toBe(false);
});
