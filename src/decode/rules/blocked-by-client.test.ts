import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'net::ERR_BLOCKED_BY_CLIENT',
    'GET /v1/scans',
    { failure: 'net::ERR_BLOCKED_BY_CLIENT' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_BLOCKED_BY_CLIENT' }] },
  ],
  [
    'net::ERR_BLOCKED_BY_ADMINISTRATOR',
    'GET /v1/scans',
    { failure: 'net::ERR_BLOCKED_BY_ADMINISTRATOR' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_BLOCKED_BY_ADMINISTRATOR' }] },
  ],
  [
    'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin',
    'GET /v1/scans',
    { failure: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin' }] },
  ],
  [
    'net::ERR_BLOCKED_BY_CSP',
    'GET /v1/scans',
    { failure: 'net::ERR_BLOCKED_BY_CSP' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_BLOCKED_BY_CSP' }] },
  ],
  [
    'net::ERR_UNSAFE_PORT',
    'GET /v1/scans',
    { failure: 'net::ERR_UNSAFE_PORT' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_UNSAFE_PORT' }] },
  ],
  [
    'NS_ERROR_CONTENT_BLOCKED',
    'GET /v1/scans',
    { failure: 'NS_ERROR_CONTENT_BLOCKED' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_CONTENT_BLOCKED' }] },
  ],
  [
    'NS_ERROR_TRACKING_URI',
    'GET /v1/scans',
    { failure: 'NS_ERROR_TRACKING_URI' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_TRACKING_URI' }] },
  ],
  [
    'NS_ERROR_DOM_CORP_FAILED',
    'GET /v1/scans',
    { failure: 'NS_ERROR_DOM_CORP_FAILED' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_DOM_CORP_FAILED' }] },
  ],
  [
    'an extension',
    'GET /v1/scans',
    { failure: 'net::ERR_BLOCKED_BY_CLIENT' },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^An extension/),
      retry: { verdict: 'never', why: expect.any(String) },
    },
  ],
  [
    "the page's own policy",
    'GET /v1/scans',
    { failure: 'net::ERR_BLOCKED_BY_CSP' },
    { fix: expect.arrayContaining([expect.stringMatching(/`connect-src`/)]) },
  ],
  [
    'a call of which only its failure was seen',
    'GET /v1/scans',
    { ...unseen, failure: 'net::ERR_BLOCKED_BY_CLIENT' },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/blocked `GET \/v1\/scans` \(`net::ERR_BLOCKED_BY_CLIENT`\)/),
    },
  ],
  [
    "the page's own policy, which a private window does not lift",
    'GET /v1/scans',
    { failure: 'net::ERR_BLOCKED_BY_CSP' },
    { fix: [expect.stringMatching(/`connect-src`/)] },
  ],
];

test.each(wins)('blocked-by-client explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'blocked-by-client', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'plain http from an https page',
    'GET /v1/scans',
    { origin: 'http://api.example', initiatorOrigin: 'https://app.example', failure: 'NS_ERROR_CONTENT_BLOCKED' },
    'mixed-content',
  ],
  ['a failure without a name', 'GET /v1/scans', { ...unseen, failure: '' }, 'network-failure'],
  ['a name that only resembles it', 'GET /v1/scans', { failure: 'net::ERR_BLOCKED' }, 'network-failure'],
];

test.each(nearMisses)('blocked-by-client does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
