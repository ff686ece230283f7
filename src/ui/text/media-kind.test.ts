import { expect, test } from 'vitest';
import { textKind } from './media-kind.ts';

test('a body is laid out as JSON when it begins like JSON, whatever was declared', () => {
  expect(textKind('  {"a":1}', 'text/html')).toBe('json');
  expect(textKind('[1]', undefined)).toBe('json');
  expect(textKind('"gone"', 'application/problem+json')).toBe('json');
});

test('a body is plain text when it begins like anything else, whatever was declared', () => {
  expect(textKind('<html>', 'application/json')).toBe('text');
  expect(textKind('id,name', 'text/csv')).toBe('text');
  expect(textKind('"quoted", but CSV', 'text/csv')).toBe('text');
  expect(textKind('', 'application/json')).toBe('text');
});
