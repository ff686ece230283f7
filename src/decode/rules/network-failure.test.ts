import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

const wins: readonly Case[] = [
  [
    'a failure without a name',
    'GET /v1/scans',
    { failure: '' },
    {
      certainty: 'possible',
      cause: expect.stringMatching(/gave no reason/),
      fix: expect.arrayContaining([expect.stringMatching(/`Watch this site`/)]),
      status: { code: 0, text: '' },
    },
  ],
  [
    'a name that is not in the tables',
    'POST /v1/scans',
    { failure: 'NS_ERROR_NET_ON_RECEIVING_FROM' },
    { certainty: 'likely', retry: { verdict: 'check-first', why: expect.any(String) } },
  ],
  [
    'a generic failure on the same origin',
    'GET /v1/scans',
    { failure: 'net::ERR_FAILED' },
    { cause: expect.stringMatching(/^`net::ERR_FAILED`/) },
  ],
];

test.each(wins)('network-failure explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'network-failure', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a generic failure across origins',
    'GET /v1/scans',
    { failure: 'net::ERR_FAILED', initiatorOrigin: 'https://app.example' },
    'cors-blocked',
  ],
  ['an unknown host', 'GET /v1/scans', { failure: 'NS_ERROR_UNKNOWN_HOST' }, 'dns-failure'],
];

test.each(nearMisses)('network-failure does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
