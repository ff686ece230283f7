import { expect, test } from 'vitest';
import { nearMiss } from './near-miss.ts';

test.each([
  ['imageData', 'image_data'],
  ['IMAGE-DATA', 'image_data'],
  ['confidenceThreshold', 'confidence_threshold'],
  ['confidence_treshold', 'confidence_threshold'],
  ['limits', 'limit'],
  ['name', 'patient.Name'],
])('%s is nearly %s', (sent, wanted) => {
  expect(nearMiss(['other', sent], wanted)).toBe(sent);
});

test.each([
  ['image_data', 'image_data'],
  ['image', 'image_data'],
  ['tag', 'tags'],
  ['notes', 'modality'],
  ['', 'limit'],
])('%s is no misspelling of %s', (sent, wanted) => {
  expect(nearMiss([sent], wanted)).toBeUndefined();
});

test('a name that was sent is shown inert and short', () => {
  const found = nearMiss([`imageData${' '.repeat(200)}`], 'image_data');
  expect(found?.length ?? 0).toBeLessThanOrEqual(60);
});
