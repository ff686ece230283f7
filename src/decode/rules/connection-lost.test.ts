import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'net::ERR_CONNECTION_RESET',
    'GET /v1/scans',
    { failure: 'net::ERR_CONNECTION_RESET' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_CONNECTION_RESET' }] },
  ],
  [
    'net::ERR_CONNECTION_CLOSED',
    'GET /v1/scans',
    { failure: 'net::ERR_CONNECTION_CLOSED' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_CONNECTION_CLOSED' }] },
  ],
  [
    'net::ERR_EMPTY_RESPONSE',
    'GET /v1/scans',
    { failure: 'net::ERR_EMPTY_RESPONSE' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_EMPTY_RESPONSE' }] },
  ],
  [
    'net::ERR_INCOMPLETE_CHUNKED_ENCODING',
    'GET /v1/scans',
    { failure: 'net::ERR_INCOMPLETE_CHUNKED_ENCODING' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_INCOMPLETE_CHUNKED_ENCODING' }] },
  ],
  [
    'net::ERR_HTTP2_PROTOCOL_ERROR',
    'GET /v1/scans',
    { failure: 'net::ERR_HTTP2_PROTOCOL_ERROR' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_HTTP2_PROTOCOL_ERROR' }] },
  ],
  [
    'NS_ERROR_NET_RESET',
    'GET /v1/scans',
    { failure: 'NS_ERROR_NET_RESET' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_NET_RESET' }] },
  ],
  [
    'NS_ERROR_NET_INTERRUPT',
    'GET /v1/scans',
    { failure: 'NS_ERROR_NET_INTERRUPT' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_NET_INTERRUPT' }] },
  ],
  [
    'NS_ERROR_NET_PARTIAL_TRANSFER',
    'GET /v1/scans',
    { failure: 'NS_ERROR_NET_PARTIAL_TRANSFER' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_NET_PARTIAL_TRANSFER' }] },
  ],
  [
    'an answer that broke off',
    'POST /v1/scans → 200',
    { failure: 'net::ERR_CONNECTION_RESET' },
    {
      cause: expect.stringMatching(/in the middle of the 200 answer/),
      retry: { verdict: 'check-first', why: expect.any(String) },
    },
  ],
  [
    'a call of which only its failure was seen',
    'GET /v1/scans',
    { ...unseen, failure: 'net::ERR_EMPTY_RESPONSE' },
    {
      certainty: 'certain',
      cause:
        'The connection to `api.neolens.ai` broke off after 120 ms, before an answer came (`net::ERR_EMPTY_RESPONSE`).',
      fix: expect.arrayContaining(['Retry after 1 s.', expect.not.stringMatching(/upload/)]),
    },
  ],
];

test.each(wins)('connection-lost explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'connection-lost', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a refused connection', 'GET /v1/scans', { failure: 'NS_ERROR_CONNECTION_REFUSED' }, 'connection-refused'],
  ['a connection that timed out', 'GET /v1/scans', { failure: 'net::ERR_CONNECTION_TIMED_OUT' }, 'timed-out'],
];

test.each(nearMisses)('connection-lost does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
