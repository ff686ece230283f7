import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'Chromium',
    'GET /v1/scans',
    { failure: 'net::ERR_ABORTED' },
    { certainty: 'certain', retry: { verdict: 'now', why: expect.any(String) } },
  ],
  [
    'Firefox',
    'POST /v1/scans',
    { failure: 'NS_BINDING_ABORTED' },
    { retry: { verdict: 'check-first', why: expect.any(String) } },
  ],
  [
    'a call that the server had answered',
    'GET /v1/scans → 429',
    { failure: 'net::ERR_ABORTED' },
    { cause: expect.stringMatching(/the server had answered 429/), alternatives: [] },
  ],
  [
    'a call of which only its end was seen',
    'PUT /v1/config',
    { ...unseen, failure: 'NS_BINDING_ABORTED' },
    { certainty: 'certain', cause: 'The page ended `PUT /v1/config` itself after 120 ms (`NS_BINDING_ABORTED`).' },
  ],
];

test.each(wins)('aborted explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'aborted', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a connection that the network ended',
    'GET /v1/scans',
    { failure: 'net::ERR_CONNECTION_ABORTED' },
    'connection-lost',
  ],
  ['an answer that came whole', 'GET /v1/scans → 429', unseen, 'rate-limited'],
  ['a failure whose name the browser kept', 'GET /v1/scans', { ...unseen, failure: '' }, 'network-failure'],
];

test.each(nearMisses)('aborted does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
