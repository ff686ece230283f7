import { expect, test } from 'vitest';
import { catalogueFor } from './catalogue.ts';

test('a language that is not there falls back to English', () => {
  expect(catalogueFor('xx-YY').language).toBe('en');
  expect(catalogueFor('en-GB').language).toBe('en');
  expect(catalogueFor('').language).toBe('en');
});

test('counts are written with the right number', () => {
  const { panel } = catalogueFor('en');
  expect(panel.count(0)).toBe('0 failed calls');
  expect(panel.count(1)).toBe('1 failed call');
  expect(panel.countOf(3, 12_000)).toBe('3 of 12,000 failed calls');
  expect(panel.jump(0)).toBe('Jump to newest');
  expect(panel.jump(3)).toBe('Jump to newest (3 new)');
});
