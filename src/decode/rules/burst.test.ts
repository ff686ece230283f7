import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss, ruleIds } from '../decoded.fixture.ts';
import { credential, exchange, type Given, startOfTests, unseen } from '../exchange.fixture.ts';

/** So many calls, 20 ms apart, the last one right before the start of the tests. */
function calls(count: number, given: Given = {}) {
  return Array.from({ length: count }, (_, index) =>
    exchange('POST /v1/analyze → 200', {
      id: `call-${index}`,
      ...given,
      startedAt: startOfTests - 20 * (count - index),
    }),
  );
}

const wins: readonly Case[] = [
  [
    'quota that is left',
    'GET /v1/scans → 429',
    { id: 'last', responseHeaders: { 'x-ratelimit-remaining': '42', 'x-ratelimit-limit': '100' } },
    {
      certainty: 'likely',
      cause:
        '`GET /v1/scans` came too fast: 42 of 100 calls are left, so it is the pace that was refused, not the number of calls.',
      retry: { verdict: 'after', why: expect.any(String) },
    },
  ],
  [
    'one call that is left',
    'GET /v1/scans → 429',
    { responseHeaders: { 'x-ratelimit-remaining': '1' } },
    { cause: expect.stringMatching(/1 call is left/) },
  ],
];

test.each(wins)('burst explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'burst', ...expected });
});

test('burst explains many calls within a second: how many, in how long, from where and to what', () => {
  const earlier = calls(17, { initiatorOrigin: 'https://app.example' });
  const diagnosis = decoded(
    'POST /v1/analyze → 429',
    { id: 'last', initiatorOrigin: 'https://app.example' },
    { earlier },
  );
  expect(diagnosis).toMatchObject({
    ruleId: 'burst',
    cause: expect.stringMatching(
      /^`POST \/v1\/analyze` came in a burst: 18 calls began within 340 ms from `https:\/\/app\.example`, most of them `POST \/v1\/analyze`\./,
    ),
  });
  expect(diagnosis.evidence).toContainEqual({
    where: 'earlier-call',
    name: 'POST /v1/analyze',
    value: '200',
    callId: 'call-0',
  });
});

test('burst gives way to a window that is used up', () => {
  const given = { id: 'last', responseHeaders: { 'x-ratelimit-remaining': '0' } };
  expect(ruleIds(decoded('POST /v1/analyze → 429', given, { earlier: calls(17) })).slice(0, 2)).toEqual([
    'window-exhausted',
    'burst',
  ]);
});

test.each<[string, ReturnType<typeof calls>]>([
  ['few calls', calls(8)],
  ['calls with another key', calls(17, { credentials: [credential({ fingerprint: 'other1' })] })],
  ['calls to another host', calls(17, { origin: 'https://api.neolens.health' })],
  ['calls of a minute ago', calls(17).map((call) => ({ ...call, startedAt: startOfTests - 60_000 }))],
  ['calls that began later', calls(17).map((call) => ({ ...call, startedAt: startOfTests + 5 }))],
])('burst does not explain %s', (_about, earlier) => {
  expect(decoded('POST /v1/analyze → 429', { id: 'last' }, { earlier }).ruleId).not.toBe('burst');
});

const nearMisses: readonly NearMiss[] = [
  ['a 429 of which nothing else is known', 'GET /v1/scans → 429', { responseHeaders: 'unseen' }, 'rate-limited'],
  [
    'a remaining count that is no number',
    'GET /v1/scans → 429',
    { responseHeaders: { 'x-ratelimit-remaining': 'x' } },
    'rate-limited',
  ],
  ['a call of which nothing was seen', 'GET /v1/scans → 429', unseen, 'rate-limited'],
  [
    'words of a burst where nothing is left',
    'GET /v1/scans → 429',
    { responseHeaders: { 'x-ratelimit-remaining': '0' }, body: { error: 'Burst of calls' } },
    'window-exhausted',
  ],
];

test.each(nearMisses)('burst does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
