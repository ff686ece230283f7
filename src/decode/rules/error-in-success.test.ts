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
  expect(decoded('GET /v1/export → 200', given)).toMatchObject({
    cause: 'The status is 200, but the answer is `application/json` where `text/csv` was asked for.',
    fix: [
      'Ask for a format that `GET /v1/export` is documented with (`?format=`): `pdf`, `json`, `dicom-sr` or `hl7-cda`.',
      'Check `Content-Type` of the answer before you parse it.',
    ],
    snippets: [{ language: 'http', code: '?format=json' }],
  });
});

test('error-in-success does not advise the format that was asked for and not given', () => {
  const given = { query: { format: 'csv' }, responseHeaders: { 'content-type': 'application/json' } };
  expect(decoded('GET /v1/scans → 200', { ...given, body: { data: [] } }).fix[0]).toBe(
    '`?format=` is documented with `json`, `csv` or `xml`, and this server did not heed it: read `application/json`, or ask whoever runs `api.neolens.ai`.',
  );
});

test('error-in-success names the formats beside the header that asked', () => {
  const given = { requestHeaders: { accept: 'text/csv' }, responseHeaders: { 'content-type': 'application/json' } };
  expect(decoded('GET /v1/scans → 200', { ...given, body: { data: [] } })).toMatchObject({
    fix: [
      'Ask for what your code reads: `Accept: application/json`; by `?format=` the endpoint is documented with `json`, `csv` or `xml`.',
      expect.any(String),
    ],
    snippets: [{ language: 'http', code: 'Accept: application/json' }],
  });
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
