import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { exchange, startOfTests, unseen } from '../exchange.fixture.ts';
import { decode } from '../index.ts';

const wins: readonly Case[] = [
  [
    'a wait that is named',
    'GET /v1/scans → 503',
    { responseHeaders: { 'retry-after': '120' } },
    {
      retry: { verdict: 'after', at: startOfTests + 120_120, why: expect.any(String) },
      fix: expect.arrayContaining(['Retry once the 2 min that the server names are over.']),
    },
  ],
  [
    'no wait',
    'POST /v1/scans → 503',
    {},
    { certainty: 'likely', retry: { verdict: 'after', why: expect.any(String) } },
  ],
  [
    'a call of which nothing was seen',
    'GET /v1/scans → 503',
    unseen,
    { certainty: 'likely', cause: expect.stringMatching(/^`api.neolens.ai` takes no calls at the moment \(503\)/) },
  ],
  [
    'a wait that only the body names',
    'GET /v1/scans → 503',
    { body: { error: { message: 'Maintenance', retry_after: 30 } } },
    { fix: expect.arrayContaining([expect.stringMatching(/^Retry/)]) },
  ],
];

test.each(wins)('service-unavailable explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'service-unavailable', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a model that is offline', 'GET /v1/scans → 503', { body: { error: 'ModelUnavailable' } }, 'model-unavailable'],
  [
    'a 500 whose body names a 503',
    'GET /v1/scans → 500',
    { body: { error: { code: 503, message: 'Unavailable' } } },
    'server-error',
  ],
];

test.each(nearMisses)('service-unavailable does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});

test('the wait counts from the header fields of the answer, also where its end was not seen', () => {
  const { endedAt: _unseen, ...call } = exchange('GET /v1/scans → 503', { responseHeaders: { 'retry-after': '120' } });
  const seen = { ...call, answeredAt: startOfTests + 40 };
  expect(decode(seen, { now: startOfTests - 9_000 })?.retry.at).toBe(startOfTests + 120_040);
});
