import { expect, test } from 'vitest';
import { importName, problemWith } from './rule-id.ts';

test.each(['stale-model', 'offline', 'a-b-c'])('%s can be the id of an entry', (id) => {
  expect(problemWith(id, ['conflict'])).toBeUndefined();
});

test.each([
  ['', /is no id/],
  ['StaleModel', /is no id/],
  ['stale_model', /is no id/],
  ['stale-', /is no id/],
  ['stale--model', /is no id/],
  ['model2', /is no id/],
  ['../stale', /is no id/],
  ['--help', /is no id/],
  ['a-name-of-more-than-thirty-letters', /at most 30 letters/],
  ['conflict', /exists already/],
  ['new', /means something/],
  ['rules', /means something/],
  ['undefined', /means something/],
])("'%s' is refused in a sentence", (id, sentence) => {
  expect(problemWith(id, ['conflict'])).toMatch(sentence);
  expect(problemWith(id, ['conflict'])).toMatch(/^'.*\.$/);
});

test('the name of an import is the id in camel case', () => {
  expect(importName('missing-version-prefix')).toBe('missingVersionPrefix');
  expect(importName('offline')).toBe('offline');
});
