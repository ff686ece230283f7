import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { startOfTests, unseen } from '../exchange.fixture.ts';

const neverReached = expect.stringMatching(/never reached the API/);
const maybeDone = expect.stringMatching(/may have done the work/);

const wins: readonly Case[] = [
  [
    'net::ERR_TIMED_OUT',
    'GET /v1/scans',
    { failure: 'net::ERR_TIMED_OUT' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_TIMED_OUT' }] },
  ],
  [
    'net::ERR_CONNECTION_TIMED_OUT',
    'GET /v1/scans',
    { failure: 'net::ERR_CONNECTION_TIMED_OUT' },
    { evidence: [{ where: 'network-error', name: 'net::ERR_CONNECTION_TIMED_OUT' }] },
  ],
  [
    'NS_ERROR_NET_TIMEOUT',
    'GET /v1/scans',
    { failure: 'NS_ERROR_NET_TIMEOUT' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_NET_TIMEOUT' }] },
  ],
  [
    'NS_ERROR_NET_TIMEOUT_EXTERNAL',
    'GET /v1/scans',
    { failure: 'NS_ERROR_NET_TIMEOUT_EXTERNAL' },
    { evidence: [{ where: 'network-error', name: 'NS_ERROR_NET_TIMEOUT_EXTERNAL' }] },
  ],
  [
    'a connection that did not come about, by its name',
    'POST /v1/scans',
    { failure: 'net::ERR_CONNECTION_TIMED_OUT', endedAt: startOfTests + 21_000 },
    {
      certainty: 'certain',
      cause:
        'No connection to `api.neolens.ai` came about within 21 s (`net::ERR_CONNECTION_TIMED_OUT`), so the call was not sent.',
      fix: [expect.stringMatching(/^Open `https:\/\/api\.neolens\.ai`/), expect.stringMatching(/status\.neolens/)],
      retry: { verdict: 'now', why: expect.stringMatching(/never reached the API/) },
    },
  ],
  [
    'a connection that did not come about, by the time that Firefox gives it',
    'POST /v1/scans',
    { failure: 'NS_ERROR_NET_TIMEOUT', endedAt: startOfTests + 90_020 },
    {
      certainty: 'likely',
      cause: expect.stringMatching(/^No connection/),
      retry: { verdict: 'now', why: neverReached },
    },
  ],
  [
    'a timeout of Firefox that may have come after the call was sent',
    'POST /v1/scans',
    { failure: 'NS_ERROR_NET_TIMEOUT', endedAt: startOfTests + 66_000 },
    { cause: expect.stringMatching(/did not answer within 66 s/), retry: { verdict: 'check-first', why: maybeDone } },
  ],
  [
    'a generic timeout, after which nobody knows how far the call came',
    'POST /v1/scans',
    { failure: 'net::ERR_TIMED_OUT' },
    { retry: { verdict: 'check-first', why: maybeDone } },
  ],
  [
    'how long it took',
    'GET /v1/scans',
    { failure: 'net::ERR_TIMED_OUT', endedAt: startOfTests + 30_000 },
    { certainty: 'certain', cause: expect.stringMatching(/within 30 s .*420 ms/) },
  ],
  [
    'a call of which only its failure was seen',
    'GET /v1/scans',
    { ...unseen, failure: 'net::ERR_TIMED_OUT' },
    {
      certainty: 'certain',
      fix: [expect.stringMatching(/^Open `https:\/\/api\.neolens\.ai`/), expect.stringMatching(/status\.neolens/)],
    },
  ],
];

test.each(wins)('timed-out explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'timed-out', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a 504', 'GET /v1/scans → 504', {}, 'gateway-timeout'],
  [
    'a timeout that the answer tells of',
    'GET /v1/scans → 500',
    { body: { error: 'Connection timed out' } },
    'server-error',
  ],
];

test.each(nearMisses)('timed-out does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
