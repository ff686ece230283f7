import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { startOfTests, unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'the documented body',
    'POST /v1/analyze → 429',
    { body: { error: { code: 429, message: 'Too Many Requests: Rate limit exceeded', retry_after: 60 } } },
    {
      certainty: 'likely',
      cause: expect.stringMatching(/calls may resume 60 s after it/),
      retry: { verdict: 'after', at: startOfTests + 60_120, why: expect.any(String) },
    },
  ],
  [
    'a wait in words',
    'GET /v1/scans → 429',
    { body: { error: 'Too Many Requests', code: 429, message: 'Rate limit exceeded. Try again in 10 seconds.' } },
    { retry: { verdict: 'after', at: startOfTests + 10_120, why: expect.any(String) } },
  ],
  [
    'no wait at all',
    'GET /v1/scans → 429',
    {},
    {
      retry: { verdict: 'after', why: expect.any(String) },
      snippets: [expect.objectContaining({ language: 'javascript' }), expect.objectContaining({ language: 'python' })],
    },
  ],
  [
    'a wait of days, which is unusual',
    'GET /v1/scans → 429',
    { responseHeaders: { 'retry-after': '259200' } },
    {
      cause:
        '`GET /v1/scans` was refused as one call too many; calls may resume 3 days after it, which is unusually long.',
      fix: expect.arrayContaining([
        'Wait 3 days before the next call to `api.neolens.ai`.',
        'Ask support@neolens.ai whether a wait of 3 days is meant: more than a day is unusual, and milliseconds sent as seconds look like this.',
      ]),
      retry: { verdict: 'after', at: startOfTests + 259_200_120, why: expect.any(String) },
    },
  ],
  [
    'a wait of a day, which some quotas have',
    'GET /v1/scans → 429',
    { responseHeaders: { 'retry-after': '86400' } },
    { cause: '`GET /v1/scans` was refused as one call too many; calls may resume 24 h after it.' },
  ],
  [
    'an absurd wait, which is not believed',
    'GET /v1/scans → 429',
    { responseHeaders: { 'retry-after': '99999999' } },
    { cause: expect.not.stringContaining('99999999') },
  ],
  [
    'a call of which nothing was seen',
    'GET /v1/scans → 429',
    unseen,
    { certainty: 'likely', cause: '`GET /v1/scans` was refused as one call too many.' },
  ],
  [
    'a wait that is over already',
    'GET /v1/scans → 429',
    { responseHeaders: { 'retry-after': '0' } },
    { fix: expect.arrayContaining(['Wait 1 s before the next call, and double the wait each time.']) },
  ],
];

test.each(wins)('rate-limited explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'rate-limited', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'nothing remaining',
    'GET /v1/scans → 429',
    { responseHeaders: { 'x-ratelimit-remaining': '0' } },
    'window-exhausted',
  ],
  ['quota that is left', 'GET /v1/scans → 429', { responseHeaders: { 'x-ratelimit-remaining': '42' } }, 'burst'],
  [
    'a 400 whose body names a 429',
    'GET /v1/scans → 400',
    { body: { error: { code: 429, message: 'Too Many Requests' } } },
    'bad-request',
  ],
];

test.each(nearMisses)('rate-limited does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
