import { expect, test } from 'vitest';
import { hasScope, rolesWith, scopeIn } from './scopes.ts';

test.each([
  ['Required scope: read:scans', 'read:scans'],
  ['needs scans:write', 'write:scans'],
  ['token has read:scans, requires write:scans', 'write:scans'],
  ['Forbidden', undefined],
  ['at 10:06:20Z', undefined],
])('%j names %s', (text, expected) => {
  expect(scopeIn(text)).toBe(expected);
});

test('a scope counts in either word order, and * counts for all', () => {
  expect(hasScope(['scans:read'], 'read:scans')).toBe(true);
  expect(hasScope(['*'], 'admin:audit')).toBe(true);
  expect(hasScope(['read:scans'], 'write:scans')).toBe(false);
});

test.each([
  ['read:report', 'read:reports'],
  ['read:reports', 'read:report'],
  ['reports:read', 'read:report'],
])('%s counts as %s, which differs in number alone', (held, wanted) => {
  expect(hasScope([held], wanted)).toBe(true);
});

test('a role carries a scope that differs in number alone', () => {
  expect(rolesWith('read:report')).toEqual(['radiologist', 'admin']);
});

test('the roles that carry a scope are those of the documentation', () => {
  expect(rolesWith('read:scans')).toEqual(['radiologist', 'data_engineer', 'admin']);
  expect(rolesWith('admin:audit')).toEqual(['admin']);
});
