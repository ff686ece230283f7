import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

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
  [
    'a call of which nothing was seen',
    'GET /v1/scans → 999',
    unseen,
    {
      certainty: 'possible',
      cause: '`GET /v1/scans` failed in a way that fits no known cause: the answer had status 999.',
    },
  ],
  [
    'a body that names a known status',
    'GET /v1/scans → 999',
    { body: { error: { code: 404, message: 'Gone astray' } } },
    {
      cause: expect.stringMatching(/“Gone astray”\. Its body names status 404 instead/),
      alternatives: [{ ruleId: 'unknown-resource', cause: expect.any(String) }],
    },
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
