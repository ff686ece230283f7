import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'details as a text',
    'GET /v1/scans → 403',
    { body: { status: 'error', error: { code: 403, message: 'Forbidden', details: 'Required scope: read:scans' } } },
    {
      certainty: 'certain',
      cause: 'Scope `read:scans` is missing from the key. The server said: “Forbidden / Required scope: read:scans”',
    },
  ],
  [
    'the other word order',
    'POST /v1/scans → 403',
    { body: { error: 'Requires scans:write' } },
    { cause: expect.stringMatching(/^Scope `write:scans`/) },
  ],
  [
    'a 401 that names a scope',
    'GET /v1/scans → 401',
    { body: { error: 'Insufficient scope: read:scans' } },
    { ruleId: 'missing-scope' },
  ],
  [
    'a challenge that names the scope',
    'GET /v1/scans → 403',
    { responseHeaders: { 'www-authenticate': 'Bearer realm="api", error="insufficient_scope", scope="scans:read"' } },
    {
      certainty: 'certain',
      cause: 'Scope `read:scans` is missing from the key.',
      evidence: [
        { where: 'status', name: 'status', value: '403 Forbidden' },
        {
          where: 'response-header',
          name: 'www-authenticate',
          value: 'Bearer realm="api", error="insufficient_scope", scope="scans:read"',
        },
      ],
    },
  ],
  [
    'a challenge that names a scope of another form',
    'GET /v1/scans → 401',
    { responseHeaders: { 'www-authenticate': 'Bearer error=insufficient_scope, scope="imaging.full"' } },
    { cause: 'Scope `imaging.full` is missing from the key.' },
  ],
  [
    'a challenge that names none',
    'GET /v1/scans → 401',
    { responseHeaders: { 'www-authenticate': 'Bearer error="insufficient_scope"' } },
    { certainty: 'likely', cause: expect.stringMatching(/^Scope `read:scans` is missing .* documented for/) },
  ],
  [
    'the role that carries it',
    'GET /v1/export → 403',
    { body: { error: 'Required scope: write:exports' } },
    { fix: expect.arrayContaining([expect.stringMatching(/`data_engineer` or `admin`/)]) },
  ],
  [
    'a call without a key',
    'GET /v1/scans → 403',
    { credentials: 'absent', body: { error: 'Required scope: read:scans' } },
    { cause: expect.stringMatching(/^The call needs scope `read:scans` and carried no key/) },
  ],
];

test.each(wins)('missing-scope explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'missing-scope', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a 403 without a scope', 'GET /v1/scans → 403', { body: { error: 'Forbidden' } }, 'forbidden'],
  ['a time that looks like a pair', 'GET /v1/scans → 403', { body: { error: 'Forbidden at 10:06:20' } }, 'forbidden'],
  [
    'a challenge that is about the token',
    'GET /v1/scans → 401',
    { responseHeaders: { 'www-authenticate': 'Bearer error="invalid_token", scope="read:scans"' } },
    'invalid-key',
  ],
  ['a call of which nothing was seen', 'GET /v1/scans → 403', unseen, 'forbidden'],
];

test.each(nearMisses)('missing-scope does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});

test('missing-scope knows the documented scope when the learned ones lack it', () => {
  const diagnosis = decoded('DELETE /v1/scans/{id} → 403', {}, { scopes: ['read:scans', 'scans:write'] });
  expect(diagnosis).toMatchObject({ ruleId: 'missing-scope', certainty: 'likely' });
  expect(diagnosis.cause).toContain('`admin:scans` is missing from the key, which has `read:scans` and `scans:write`');
});

test('missing-scope says so where the server asks for a scope that the key had', () => {
  const body = { error: 'Required scope: read:scans' };
  expect(decoded('GET /v1/scans → 403', { body }, { scopes: ['scans:read'] })).toMatchObject({
    ruleId: 'missing-scope',
    certainty: 'likely',
    cause: expect.stringMatching(/^The server asks for scope `read:scans`, though the key had it \(`scans:read`\)/),
  });
});

test('missing-scope names, of the scopes of a challenge, the one that the key was not seen to have', () => {
  const responseHeaders = { 'www-authenticate': 'Bearer error="insufficient_scope", scope="read:scans write:scans"' };
  expect(decoded('POST /v1/scans → 403', { responseHeaders }, { scopes: ['read:scans'] }).cause).toBe(
    'Scope `write:scans` is missing from the key, which has `read:scans`.',
  );
});

test('missing-scope takes a scope for the documented one though they differ in number', () => {
  const line = 'GET /v1/scans/{id}/report → 403';
  expect(decoded(line, {}, { scopes: ['read:reports'] }).ruleId).toBe('forbidden');
  const body = { error: 'Required scope: read:report' };
  expect(decoded(line, { body }, { scopes: ['read:reports'] })).toMatchObject({
    ruleId: 'missing-scope',
    certainty: 'likely',
    cause: expect.stringMatching(/^The server asks for scope `read:report`, though the key had it/),
    fix: expect.arrayContaining([expect.stringMatching(/the role `radiologist` or `admin` carries it/)]),
  });
});

test('missing-scope does not contradict scopes that were learned', () => {
  expect(decoded('GET /v1/scans → 403', {}, { scopes: ['scans:read'] }).ruleId).toBe('forbidden');
  expect(decoded('GET /v1/logs → 403', {}, { scopes: ['*'] }).ruleId).toBe('forbidden');
});
