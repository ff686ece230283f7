import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { credential, unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 401 of which nothing was seen',
    'GET /v1/scans → 401',
    { credentials: 'unseen', requestHeaders: 'unseen' },
    { certainty: 'likely', retry: { verdict: 'never', why: expect.any(String) } },
  ],
  [
    'words that leave both open',
    'GET /v1/scans → 401',
    { credentials: 'unseen', body: { error: 'Unauthorized', message: 'Missing or invalid API key.' } },
    { cause: expect.stringMatching(/“Missing or invalid API key\.”/) },
  ],
  [
    'a call of which nothing was seen',
    'GET /v1/scans → 401',
    unseen,
    { certainty: 'likely', cause: 'The API did not accept the key of `GET /v1/scans`, or found none.' },
  ],
  [
    'a key of an unknown kind, which was seen',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'other' })], body: { error: 'Missing API key' } },
    { cause: expect.stringMatching(/^The API did not accept the key of `GET \/v1\/scans`\./) },
  ],
];

test.each(wins)('unauthorized explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'unauthorized', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a well-formed key', 'GET /v1/scans → 401', {}, 'invalid-key'],
  ['a call without a key', 'GET /v1/scans → 401', { credentials: 'absent' }, 'missing-authorization'],
];

test.each(nearMisses)('unauthorized does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
