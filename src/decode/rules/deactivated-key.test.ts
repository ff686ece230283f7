import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a message that says so',
    'GET /v1/scans → 403',
    { body: { error: { code: 403, message: 'API key has been deactivated' } } },
    { certainty: 'certain', cause: expect.stringMatching(/^The key or its account is deactivated/) },
  ],
  [
    'an account that is suspended',
    'GET /v1/scans → 403',
    { body: { error: 'Account suspended' } },
    { certainty: 'certain' },
  ],
];

test.each(wins)('deactivated-key explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'deactivated-key', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a feature that is disabled', 'GET /v1/scans → 403', { body: { error: 'Export is disabled' } }, 'forbidden'],
  ['a 401 that says so', 'GET /v1/scans → 401', { body: { error: 'API key deactivated' } }, 'invalid-key'],
  [
    'a page of something in front that speaks of an account',
    'GET /v1/scans → 403',
    { body: '<html><title>This account is suspended</title></html>', mediaType: 'text/html' },
    'gateway-forbidden',
  ],
  ['a call of which nothing was seen', 'GET /v1/scans → 403', unseen, 'forbidden'],
  [
    'a disabled key that the answer to another status tells of',
    'GET /v1/scans → 500',
    { body: { error: { code: 403, message: 'API key is disabled' } } },
    'server-error',
  ],
];

test.each(nearMisses)('deactivated-key does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
