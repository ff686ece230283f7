import { expect, test } from 'vitest';
import { editDistance } from './edit-distance.ts';

test.each([
  ['scans', 'scans', 0],
  ['scan', 'scans', 1],
  ['sacns', 'scans', 1],
  ['analyse', 'analyze', 1],
  ['', 'abc', 3],
  ['kitten', 'sitting', 3],
])('%s and %s are %i edits apart', (a, b, expected) => {
  expect(editDistance(a, b)).toBe(expected);
  expect(editDistance(b, a)).toBe(expected);
});

test('words too long to compare are infinitely far apart', () => {
  expect(editDistance('a'.repeat(65), 'b')).toBe(Number.POSITIVE_INFINITY);
});
