import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'net::ERR_CERT_AUTHORITY_INVALID',
    'GET /v1/scans',
    { failure: 'net::ERR_CERT_AUTHORITY_INVALID' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_CERT_AUTHORITY_INVALID' }] },
  ],
  [
    'net::ERR_SSL_PROTOCOL_ERROR',
    'GET /v1/scans',
    { failure: 'net::ERR_SSL_PROTOCOL_ERROR' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_SSL_PROTOCOL_ERROR' }] },
  ],
  [
    'SEC_ERROR_UNKNOWN_ISSUER',
    'GET /v1/scans',
    { failure: 'SEC_ERROR_UNKNOWN_ISSUER' },
    { evidence: [{ where: 'network-error', name: 'SEC_ERROR_UNKNOWN_ISSUER' }] },
  ],
  [
    'SSL_ERROR_BAD_CERT_DOMAIN',
    'GET /v1/scans',
    { failure: 'SSL_ERROR_BAD_CERT_DOMAIN' },
    { evidence: [{ where: 'network-error', name: 'SSL_ERROR_BAD_CERT_DOMAIN' }] },
  ],
  [
    'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT',
    'GET /v1/scans',
    { failure: 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT' },
    { evidence: [{ where: 'network-error', name: 'MOZILLA_PKIX_ERROR_SELF_SIGNED_CERT' }] },
  ],
  [
    'an expired certificate',
    'GET /v1/scans',
    { failure: 'SEC_ERROR_EXPIRED_CERTIFICATE' },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/has expired or is not valid yet/),
      retry: { verdict: 'never', why: expect.any(String) },
    },
  ],
  [
    'a certificate for another name',
    'GET /v1/scans',
    { failure: 'net::ERR_CERT_COMMON_NAME_INVALID' },
    { cause: expect.stringMatching(/another host name/) },
  ],
  [
    'a server of somebody else',
    'GET /v1/scans',
    { ...unseen, origin: 'https://radiology.example', failure: 'SEC_ERROR_UNKNOWN_ISSUER' },
    { certainty: 'certain', fix: expect.arrayContaining([expect.not.stringMatching(/support@/)]) },
  ],
];

test.each(wins)('tls-error explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'tls-error', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a broken connection', 'GET /v1/scans', { failure: 'net::ERR_CONNECTION_CLOSED' }, 'connection-lost'],
  ['a failure without a name', 'GET /v1/scans', { ...unseen, failure: '' }, 'network-failure'],
];

test.each(nearMisses)('tls-error does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
