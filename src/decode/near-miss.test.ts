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

test.each(['image  data', 'image\u200b data', ' image data'])(
  '%j, which reads like the wanted name, is no other',
  (sent) => {
    expect(nearMiss([sent], 'image data')).toBeUndefined();
  },
);

test('a name that was sent is shown inert and short', () => {
  const found = nearMiss([`image\u202eData${'_'.repeat(80)}`], 'image_data');
  expect(found).toMatch(/^image ?Data_/);
  expect(found?.length).toBeLessThanOrEqual(60);
});

test('of a body with any number of names the first 200 are compared, and of no length', () => {
  const others = Array.from({ length: 200 }, (_, index) => `other${index}`);
  expect(nearMiss([...others.slice(1), 'imageData'], 'image_data')).toBe('imageData');
  expect(nearMiss([...others, 'imageData'], 'image_data')).toBeUndefined();
  expect(nearMiss([`imageData${'_'.repeat(100)}`], 'image_data')).toBeUndefined();
});
