import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'net::ERR_CONNECTION_REFUSED',
    'GET /v1/scans',
    { failure: 'net::ERR_CONNECTION_REFUSED' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_CONNECTION_REFUSED' }] },
  ],
  [
    'net::ERR_ADDRESS_UNREACHABLE',
    'GET /v1/scans',
    { failure: 'net::ERR_ADDRESS_UNREACHABLE' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_ADDRESS_UNREACHABLE' }] },
  ],
  [
    'NS_ERROR_CONNECTION_REFUSED',
    'GET /v1/scans',
    { failure: 'NS_ERROR_CONNECTION_REFUSED' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_CONNECTION_REFUSED' }] },
  ],
  [
    'NS_ERROR_NET_ON_CONNECTING_TO',
    'GET /v1/scans',
    { failure: 'NS_ERROR_NET_ON_CONNECTING_TO' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_NET_ON_CONNECTING_TO' }] },
  ],
  [
    'net::ERR_PROXY_CONNECTION_FAILED',
    'GET /v1/scans',
    { failure: 'net::ERR_PROXY_CONNECTION_FAILED' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_PROXY_CONNECTION_FAILED' }] },
  ],
  [
    'a local server that is not running',
    'GET /v1/scans',
    { origin: 'http://localhost:8787', failure: 'net::ERR_CONNECTION_REFUSED' },
    {
      cause: expect.stringMatching(/^`localhost:8787` accepts no connections/),
      fix: expect.arrayContaining([expect.stringMatching(/^Start the server/)]),
      retry: {
        verdict: 'after',
        why: 'The call never reached the API, so it is safe to repeat, but of use only once a server listens there.',
      },
    },
  ],
  [
    'a server that listens at all addresses of this machine, and is not running',
    'GET /v1/scans',
    { origin: 'http://0.0.0.0:8787', failure: 'net::ERR_CONNECTION_REFUSED' },
    { fix: expect.arrayContaining([expect.stringMatching(/^Start the server/)]) },
  ],
  [
    'a proxy',
    'GET /v1/scans',
    { failure: 'NS_ERROR_PROXY_CONNECTION_REFUSED' },
    { certainty: 'likely', cause: expect.stringMatching(/^The proxy/) },
  ],
  [
    'a call of which only its failure was seen',
    'POST /v1/scans',
    { ...unseen, failure: 'net::ERR_CONNECTION_REFUSED' },
    {
      certainty: 'certain',
      cause: '`api.neolens.ai` accepts no connections (`net::ERR_CONNECTION_REFUSED`).',
      fix: expect.arrayContaining([expect.stringMatching(/status\.neolens\.ai/)]),
    },
  ],
];

test.each(wins)('connection-refused explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'connection-refused', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a connection that broke off', 'GET /v1/scans', { failure: 'net::ERR_CONNECTION_RESET' }, 'connection-lost'],
  ['an answer that came over the connection', 'GET /v1/scans → 503', unseen, 'service-unavailable'],
];

test.each(nearMisses)('connection-refused does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
