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
  [
    'a window that is over already',
    'GET /v1/scans → 429',
    { responseHeaders: { 'x-ratelimit-remaining': '0', 'retry-after': '0' } },
    {
      cause: 'The rate limit is used up.',
      fix: expect.arrayContaining(['Wait for the next window before you call again.']),
    },
  ],
  [
    'the limit of a registered developer',
    'GET /v1/scans → 429',
    { responseHeaders: { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '0' } },
    { cause: expect.stringMatching(/1,000 calls a minute \(a registered developer\)/) },
  ],
];

test.each(wins)('window-exhausted explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'window-exhausted', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['one call left', 'GET /v1/scans → 429', { responseHeaders: { 'x-ratelimit-remaining': '1' } }, 'burst'],
  ['headers that were not seen', 'GET /v1/scans → 429', { responseHeaders: 'unseen' }, 'rate-limited'],
  [
    'words of a used-up limit where calls are left',
    'GET /v1/scans → 429',
    { responseHeaders: { 'x-ratelimit-remaining': '42' }, body: { error: 'Limit used up' } },
    'burst',
  ],
];

test.each(nearMisses)('window-exhausted does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
