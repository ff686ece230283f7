import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'plain http from an https page',
    'GET /v1/scans',
    { origin: 'http://api.example', initiatorOrigin: 'https://app.example', failure: 'net::ERR_FAILED' },
    { certainty: 'likely', cause: expect.stringMatching(/^`http:\/\/api.example` was called from an https page/) },
  ],
  [
    'plain http to a base of the user’s own',
    'GET /v1/scans/{id}',
    {
      origin: 'http://app.example',
      path: '/api/neolens/scans/81f2',
      initiatorOrigin: 'https://app.example',
      failure: 'net::ERR_FAILED',
    },
    { fix: expect.arrayContaining(['Call `https://app.example/api/neolens/scans/{id}` instead.']) },
  ],
  ['a name that says so', 'GET /v1/scans', { failure: 'net::ERR_BLOCKED_MIXED_CONTENT' }, { certainty: 'certain' }],
  [
    'a failure without a name',
    'GET /v1/scans',
    { origin: 'http://api.example', initiatorOrigin: 'https://app.example', failure: '' },
    { certainty: 'likely' },
  ],
];

test.each(wins)('mixed-content explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'mixed-content', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a loopback host, which is exempt',
    'GET /v1/scans',
    { origin: 'http://localhost:8787', initiatorOrigin: 'https://app.example', failure: 'net::ERR_FAILED' },
    'cors-blocked',
  ],
  [
    'an answer that came all the same',
    'GET /v1/scans → 500',
    { origin: 'http://api.example', initiatorOrigin: 'https://app.example' },
    'server-error',
  ],
  [
    'a host that refuses',
    'GET /v1/scans',
    { origin: 'http://api.example', initiatorOrigin: 'https://app.example', failure: 'net::ERR_CONNECTION_REFUSED' },
    'connection-refused',
  ],
  [
    'a failure of which neither page nor name was seen',
    'GET /v1/scans',
    { ...unseen, origin: 'http://api.example', initiatorOrigin: 'http://app.example', failure: '' },
    'network-failure',
  ],
];

test.each(nearMisses)('mixed-content does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
