import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { startOfTests, unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 504 with its time',
    'POST /v1/analyze → 504',
    { endedAt: startOfTests + 60_000 },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^After 60 s .* The documented p95 of `POST \/v1\/analyze` is 14 s/),
    },
  ],
  ['a 408', 'POST /v1/scans → 408', {}, { cause: expect.stringMatching(/^The server gave up waiting/) }],
  [
    'a call of which nothing was seen',
    'GET /v1/scans → 504',
    unseen,
    {
      certainty: 'certain',
      cause: expect.stringMatching(
        /^After 120 ms the wait ended: the gateway in front of `api.neolens.ai` got no answer in time/,
      ),
      fix: expect.arrayContaining(['Retry after 5 s and double the wait each time.']),
    },
  ],
  [
    'a 504 whose start was not seen at all',
    'POST /v1/scans → 504',
    { startedAt: Number.NaN },
    { cause: expect.stringMatching(/^The wait ended: /) },
  ],
];

test.each(wins)('gateway-timeout explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'gateway-timeout', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a timeout of the connection', 'GET /v1/scans', { failure: 'net::ERR_TIMED_OUT' }, 'timed-out'],
  [
    'a 500 that speaks of a timeout',
    'GET /v1/scans → 500',
    { body: { error: { code: 504, message: 'Gateway timeout' } } },
    'server-error',
  ],
];

test.each(nearMisses)('gateway-timeout does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
