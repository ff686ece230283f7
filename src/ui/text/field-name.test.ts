import { expect, test } from 'vitest';
import { catalogueFor } from '../catalogue/catalogue.ts';
import { isOpenPointer, shownName, shownPointer } from './field-name.ts';

const words = catalogueFor('en').panel.shape;

test.each(['image_data', 'x-request-id', '$ref', '@type', 'dicom:0010', 'a'])('%s is the name of a field', (name) => {
  expect(shownName(name, false, words)).toBe(name);
});

test.each(['Mock Patient', 'mock_19700101', 'Ärztin', '', '7 of 9', 'x'.repeat(65)])(
  '"%s" is shown by its length until values are shown',
  (name) => {
    expect(shownName(name, false, words)).toBe(words.string(name.length));
    expect(shownName(name, true, words)).toBe(name);
  },
);

test('of a pointer fields and positions are shown, and names that no field has by their length', () => {
  expect(shownPointer('/patients/0/name', false, words)).toBe('/patients/0/name');
  expect(shownPointer('/patients/Mock Patient/age', false, words)).toBe(`/patients/${words.string(12)}/age`);
  expect(shownPointer('/patients/Mock Patient/age', true, words)).toBe('/patients/Mock Patient/age');
  expect(['', '/a/12/b', 'limit'].map(isOpenPointer)).toEqual([true, true, true]);
  expect(['/a/Mock Patient', '/1234567'].map(isOpenPointer)).toEqual([false, false]);
});
