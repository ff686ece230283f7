import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

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
