import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

const wins: readonly Case[] = [
  [
    'a status that HTTP does not know',
    'GET /v1/scans → 999',
    {},
    { certainty: 'possible', cause: expect.stringMatching(/999/) },
  ],
  [
    'a redirect loop in Chromium',
    'GET /v1/scans',
    { failure: 'net::ERR_TOO_MANY_REDIRECTS' },
    { certainty: 'certain', cause: expect.stringMatching(/redirected in a circle/) },
  ],
  [
    'a redirect loop in Firefox',
    'POST /v1/scans',
    { failure: 'NS_ERROR_REDIRECT_LOOP' },
    { retry: { verdict: 'never', why: expect.any(String) } },
  ],
  [
    'a status below 100 of a call that changes data',
    'POST /v1/scans → 42',
    {},
    { retry: { verdict: 'check-first', why: expect.any(String) } },
  ],
];

test.each(wins)('unknown-failure explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'unknown-failure', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a status that names its class', 'GET /v1/scans → 499', {}, 'client-error'],
  ['a named network failure', 'GET /v1/scans', { failure: 'net::ERR_FAILED' }, 'network-failure'],
];

test.each(nearMisses)('unknown-failure does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
