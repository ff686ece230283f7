import { expect, test } from 'vitest';
import { type Case, decoded } from '../decoded.fixture.ts';

const wins: readonly Case[] = [
  [
    'an envelope that says error',
    'GET /v1/scans → 200',
    { body: { status: 'error', error: { code: 403, message: 'Required scope: read:scans' } } },
    {
      certainty: 'certain',
      cause: 'The status is 200, but the body says error 403: “Required scope: read:scans”',
      alternatives: [{ ruleId: 'missing-scope', cause: expect.any(String) }],
      retry: { verdict: 'never', why: expect.any(String) },
    },
  ],
  [
    'an error object without data',
    'POST /v1/analyze → 201',
    { body: { error: { code: 'RATE_LIMITED', message: 'slow down' } } },
    {
      alternatives: [{ ruleId: 'rate-limited', cause: expect.any(String) }],
      retry: { verdict: 'after', why: expect.any(String) },
    },
  ],
  [
    'an XML envelope',
    'GET /v1/scans → 200',
    { mediaType: 'application/xml', body: '<response><status>error</status><message>Broken</message></response>' },
    { cause: expect.stringMatching(/“Broken”/), alternatives: [] },
  ],
];

test.each(wins)('error-in-success explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'error-in-success', ...expected });
});

test.each<[string, object | string]>([
  ['data beside an empty error', { status: 'success', data: {}, error: null }],
  ['data that mention an error', { status: 'success', data: { note: '"status":"error"' } }],
  ['an empty body', ''],
  ['a text with the word in it', 'error'],
])('error-in-success leaves a 200 alone that has %s', (_about, body) => {
  expect(() => decoded('GET /v1/scans → 200', { body })).toThrow('did not fail');
});
