import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { credential, exchange, startOfTests, unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a token past its own expiry',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'jwt', expiresAt: startOfTests - 3_600_000 })] },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^The token expired 60 minutes before the call, at `2025-06-15 /),
    },
  ],
  [
    'a server that says so',
    'GET /v1/scans → 401',
    { body: { error: { code: 401, message: 'Token has expired' } } },
    { certainty: 'certain', cause: expect.stringMatching(/^The key or token has expired/) },
  ],
  [
    'a symbolic code',
    'GET /v1/scans → 401',
    { credentials: 'unseen', body: { error: { code: 'TOKEN_EXPIRED' } } },
    { certainty: 'certain' },
  ],
  [
    'a challenge header that says so',
    'GET /v1/scans → 401',
    {
      responseHeaders: {
        'www-authenticate': 'Bearer error="invalid_token", error_description="The access token expired"',
      },
    },
    { certainty: 'certain' },
  ],
  [
    'a server that says so of a token that has time left',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'jwt', expiresAt: startOfTests + 60_000 })], body: { error: 'Token expired' } },
    {
      cause: 'The key or token has expired. The server said: “Token expired”',
      fix: expect.arrayContaining([expect.stringMatching(/clock/)]),
    },
  ],
];

test.each(wins)('expired-token explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'expired-token', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a token that is still valid',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'jwt', expiresAt: startOfTests + 3_600_000 })] },
    'invalid-key',
  ],
  ['no key at all', 'GET /v1/scans → 401', { credentials: 'absent' }, 'missing-authorization'],
  ['a call of which nothing was seen', 'GET /v1/scans → 401', unseen, 'unauthorized'],
];

test.each(nearMisses)('expired-token does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});

const unread = { body: 'unseen' } as const;
const told = exchange('GET /v1/me → 401', { id: 'told', body: { error: 'API key expired' } });
const worked = exchange('GET /v1/me → 200', { id: 'worked', body: {} });

test('expired-token remembers what the server said of the key where it was not seen what it says now', () => {
  expect(decoded('GET /v1/scans → 401', unread, { earlier: [worked, told] })).toMatchObject({
    ruleId: 'expired-token',
    certainty: 'likely',
    cause: 'The server called this key expired earlier in this session; what it said this time was not seen.',
    evidence: expect.arrayContaining([{ where: 'earlier-call', name: 'GET /v1/me', callId: 'told', value: '401' }]),
  });
});

test.each([
  ['of another key', [told], 'k3y002', 'invalid-key'],
  ['before the key worked', [told, worked], 'k3y001', 'rotated-key'],
])('expired-token takes nothing from what was said %s', (_about, earlier, fingerprint, ruleId) => {
  const given = { ...unread, credentials: [credential({ fingerprint })] };
  expect(decoded('GET /v1/scans → 401', given, { earlier }).ruleId).toBe(ruleId);
});

test('expired-token takes nothing from earlier where the server says something else now', () => {
  const given = { body: { error: 'Invalid API key' } };
  expect(decoded('GET /v1/scans → 401', given, { earlier: [told] }).ruleId).toBe('invalid-key');
});
