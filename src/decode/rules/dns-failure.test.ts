import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'net::ERR_NAME_NOT_RESOLVED',
    'GET /v1/scans',
    { failure: 'net::ERR_NAME_NOT_RESOLVED' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_NAME_NOT_RESOLVED' }] },
  ],
  [
    'net::ERR_DNS_TIMED_OUT',
    'GET /v1/scans',
    { failure: 'net::ERR_DNS_TIMED_OUT' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_DNS_TIMED_OUT' }] },
  ],
  [
    'NS_ERROR_UNKNOWN_HOST',
    'GET /v1/scans',
    { failure: 'NS_ERROR_UNKNOWN_HOST' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_UNKNOWN_HOST' }] },
  ],
  [
    'NS_ERROR_NET_ON_RESOLVED',
    'GET /v1/scans',
    { failure: 'NS_ERROR_NET_ON_RESOLVED' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_NET_ON_RESOLVED' }] },
  ],
  [
    'a misspelt Neolens host',
    'GET /v1/scans',
    { origin: 'https://api.neolens.io', failure: 'NS_ERROR_UNKNOWN_HOST' },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^`api.neolens.io` .* nearest Neolens host is `api.neolens.ai`/),
      retry: { verdict: 'now', why: expect.any(String) },
    },
  ],
  [
    'a call of which only its failure was seen',
    'GET /v1/scans',
    { ...unseen, failure: 'net::ERR_NAME_NOT_RESOLVED' },
    {
      certainty: 'certain',
      cause: '`api.neolens.ai` could not be resolved to an address (`net::ERR_NAME_NOT_RESOLVED`).',
    },
  ],
  [
    'a host that resembles no host of Neolens',
    'GET /v1/scans',
    { origin: 'https://radiology.example', failure: 'NS_ERROR_UNKNOWN_HOST' },
    { cause: expect.not.stringMatching(/nearest/) },
  ],
];

test.each(wins)('dns-failure explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'dns-failure', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['an unknown host of the proxy', 'GET /v1/scans', { failure: 'NS_ERROR_UNKNOWN_PROXY_HOST' }, 'connection-refused'],
];

test.each(nearMisses)('dns-failure does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
