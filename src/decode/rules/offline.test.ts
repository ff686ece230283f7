import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'net::ERR_INTERNET_DISCONNECTED',
    'GET /v1/scans',
    { failure: 'net::ERR_INTERNET_DISCONNECTED' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_INTERNET_DISCONNECTED' }] },
  ],
  [
    'NS_ERROR_OFFLINE',
    'GET /v1/scans',
    { failure: 'NS_ERROR_OFFLINE' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_OFFLINE' }] },
  ],
  [
    'a call that changes data, which was never sent',
    'POST /v1/scans',
    { failure: 'NS_ERROR_OFFLINE' },
    { certainty: 'certain', retry: { verdict: 'now', why: expect.any(String) } },
  ],
  [
    'a call of which only its failure was seen',
    'GET /v1/scans',
    { ...unseen, failure: 'NS_ERROR_OFFLINE' },
    { cause: 'This browser is offline (`NS_ERROR_OFFLINE`), so `GET /v1/scans` was not sent.' },
  ],
];

test.each(wins)('offline explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'offline', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a network that changed in between', 'GET /v1/scans', { failure: 'net::ERR_NETWORK_CHANGED' }, 'connection-lost'],
  ['a failure without a name', 'GET /v1/scans', { ...unseen, failure: '' }, 'network-failure'],
];

test.each(nearMisses)('offline does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
