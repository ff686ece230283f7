import { expect, test } from 'vitest';
import { type Case, decoded } from '../decoded.fixture.ts';
import { type Given, unseen } from '../exchange.fixture.ts';

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

const page: Given = {
  body: '<!doctype html><title>Sign in</title>',
  mediaType: 'text/html',
  responseHeaders: { 'content-type': 'text/html; charset=utf-8' },
};

test('error-in-success explains a page that came in place of JSON, with its title', () => {
  expect(decoded('GET /v1/scans → 200', page)).toMatchObject({
    ruleId: 'error-in-success',
    certainty: 'likely',
    cause:
      'The status is 200, but the answer is `text/html` where `application/json` was asked for: a page titled “Sign in”.',
    retry: { verdict: 'never', why: expect.any(String) },
  });
});

test('error-in-success explains an answer of another type than was asked for', () => {
  const given = {
    query: { format: 'csv' },
    body: { data: [] },
    responseHeaders: { 'content-type': 'application/json' },
  };
  expect(decoded('GET /v1/export → 200', given).cause).toBe(
    'The status is 200, but the answer is `application/json` where `text/csv` was asked for.',
  );
});

test.each<[string, Given]>([
  ['nothing but its status seen', unseen],
  ['its body seen and no type declared', { body: '<!doctype html>' }],
  ['a type that was asked for', { ...page, requestHeaders: { accept: 'text/html' } }],
])('error-in-success leaves a 200 alone with %s', (_about, given) => {
  expect(() => decoded('GET /v1/scans → 200', given)).toThrow('did not fail');
});

test('error-in-success names a status that the body claims though no such one exists here', () => {
  const body = { status: 'error', error: { code: 200, message: 'All is well' } };
  expect(decoded('GET /v1/scans → 200', { body }).cause).toBe(
    'The status is 200, but the body says error: “All is well”',
  );
});
