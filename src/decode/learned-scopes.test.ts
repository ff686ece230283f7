import { expect, test } from 'vitest';
import { exchange } from './exchange.fixture.ts';
import { learnedScopes } from './learned-scopes.ts';

const scopes = ['read:scans', 'read:reports'];

test.each([
  ['the documented answer', { user: { id: 'usr_001', role: 'radiologist', scopes } }],
  ['the envelope', { status: 'success', data: { user: { scopes } } }],
  ['scopes right in the data', { data: { scopes } }],
])('scopes are read from %s', (_about, body) => {
  expect(learnedScopes(exchange('GET /v1/auth/me → 200', { body }))).toEqual(scopes);
  expect(learnedScopes(exchange('GET /v1/me → 200', { body }))).toEqual(scopes);
});

test.each([
  ['a failure', 'GET /v1/auth/me → 401', { user: { scopes } }],
  ['another endpoint', 'GET /v1/scans → 200', { user: { scopes } }],
  ['an answer without any', 'GET /v1/auth/me → 200', { user: {} }],
  ['text', 'GET /v1/auth/me → 200', 'scopes'],
  ['a body that was not seen', 'GET /v1/auth/me → 200', 'unseen'],
])('%s tells none', (_about, line, body) => {
  expect(learnedScopes(exchange(line, { body }))).toBeUndefined();
});

test('what is no text among them is left out, and of very many the first hundred count', () => {
  const body = { user: { scopes: [1, null, 'read:scans', ...Array<string>(500).fill('x:y')] } };
  const learned = learnedScopes(exchange('GET /v1/auth/me → 200', { body }));
  expect(learned).toHaveLength(100);
  expect(learned?.[0]).toBe('read:scans');
});
