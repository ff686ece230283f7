import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { startOfTests } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a public key at its limit',
    'GET /v1/scans → 429',
    { responseHeaders: { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '0', 'retry-after': '30' } },
    {
      certainty: 'certain',
      cause: expect.stringMatching(
        /^The limit of 100 calls a minute \(a public key\) is used up; calls may resume 30 s/,
      ),
      retry: { verdict: 'after', at: startOfTests + 30_120, why: expect.any(String) },
    },
  ],
  [
    'a limit that is not documented',
    'GET /v1/scans → 429',
    { responseHeaders: { 'x-ratelimit-limit': '7', 'x-ratelimit-remaining': '0' } },
    { cause: 'The limit of 7 calls (no documented plan; it may be set by contract) is used up.' },
  ],
  [
    'a limit that was not named',
    'GET /v1/scans → 429',
    { responseHeaders: { 'x-ratelimit-remaining': '0' } },
    { cause: 'The rate limit is used up.' },
  ],
];

test.each(wins)('window-exhausted explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'window-exhausted', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['one call left', 'GET /v1/scans → 429', { responseHeaders: { 'x-ratelimit-remaining': '1' } }, 'burst'],
  ['headers that were not seen', 'GET /v1/scans → 429', { responseHeaders: 'unseen' }, 'rate-limited'],
];

test.each(nearMisses)('window-exhausted does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
