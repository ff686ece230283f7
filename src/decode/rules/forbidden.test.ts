import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 403 without a word',
    'GET /v1/logs → 403',
    {},
    {
      certainty: 'likely',
      cause: 'The server does not allow `GET /v1/logs` with the key that was sent (403).',
      fix: expect.arrayContaining([expect.stringMatching(/`GET \/v1\/auth\/me`/)]),
      retry: { verdict: 'never', why: expect.any(String) },
    },
  ],
  [
    'a 403 to a call without a key',
    'GET /v1/logs → 403',
    { credentials: 'absent' },
    {
      cause: 'The server does not allow `GET /v1/logs` (403), and the call carried no key.',
      fix: expect.arrayContaining(['Send the key in `Authorization`.']),
    },
  ],
  [
    'a 403 to a call whose key was not seen',
    'GET /v1/logs → 403',
    { credentials: 'unseen' },
    { cause: 'The server does not allow `GET /v1/logs` (403).' },
  ],
  [
    'a call of which nothing was seen',
    'GET /v1/logs → 403',
    unseen,
    { certainty: 'likely', cause: 'The server does not allow `GET /v1/logs` (403).' },
  ],
  [
    'a body that names another status',
    'GET /v1/logs → 403',
    { body: { error: { code: 429, message: 'Slow down' } } },
    {
      cause: expect.stringMatching(/“Slow down”\. Its body names status 429 instead/),
      alternatives: [{ ruleId: 'rate-limited', cause: expect.any(String) }],
    },
  ],
];

test.each(wins)('forbidden explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'forbidden', ...expected });
});

test.each([
  [
    'a base of the user',
    'POST /v1/analyze → 403',
    { origin: 'https://app.example', path: '/api/neolens/analyze' },
    'Call `GET /api/neolens/auth/me` with the same key: it lists the role and the scopes that the key has.',
  ],
  [
    'the demo host, which has no profile',
    'POST /analysis → 403',
    { origin: 'https://neolens-api-demo.beeceptor.com' },
    'Look at https://neolens.ai/dashboard what the key may do.',
  ],
])('forbidden sends to the place that tells of the key: %s', (_about, line, given, step) => {
  expect(decoded(line, given).fix[0]).toBe(step);
});

const nearMisses: readonly NearMiss[] = [
  ['a scope in the answer', 'GET /v1/logs → 403', { body: { error: 'Requires admin:audit' } }, 'missing-scope'],
  [
    'a page of something in front',
    'GET /v1/logs → 403',
    { body: '<!doctype html><title>Denied</title>' },
    'gateway-forbidden',
  ],
];

test.each(nearMisses)('forbidden does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});

test('forbidden says so where the key has the documented scope, and does not send for it again', () => {
  const diagnosis = decoded('GET /v1/scans → 403', { body: { error: 'Forbidden' } }, { scopes: ['scans:read'] });
  expect(diagnosis.ruleId).toBe('forbidden');
  expect(diagnosis.cause).toMatch(/The key has the scopes that are documented for it, so the cause is another one/);
  expect(diagnosis.fix.join(' ')).not.toMatch(/grant/);
});
