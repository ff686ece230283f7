import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a trailing comma',
    'POST /v1/analyze → 400',
    { requestType: 'application/json', requestBody: '{"a": 1,\n}' },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/at line 2, column 1, at a closing bracket: a comma/),
      evidence: expect.arrayContaining([{ where: 'request-body', name: 'body', offset: 9 }]),
    },
  ],
  [
    'an object turned into a string',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'application/json' },
      requestType: 'application/json',
      requestBody: '[object Object]',
    },
    { cause: expect.stringMatching(/`\[object Object\]`/) },
  ],
  [
    'a server that says so, the body unseen',
    'POST /v1/analyze → 400',
    { requestBody: 'unseen', body: { error: { message: 'Malformed JSON in request body' } } },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^The request body of `POST \/v1\/analyze` is not valid JSON/),
    },
  ],
  [
    'a server that looks for JSON in a call without a body',
    'POST /v1/analyze → 400',
    { body: { error: 'Unexpected end of JSON input' } },
    { cause: expect.stringMatching(/^`POST \/v1\/analyze` was sent without a body/) },
  ],
];

test.each(wins)('malformed-json explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'malformed-json', ...expected });
});

test('malformed-json explains JSON that was encoded twice', () => {
  const requestBody = JSON.stringify(JSON.stringify({ image_data: 'x' }));
  const given = {
    requestHeaders: { 'content-type': 'application/json' },
    requestType: 'application/json',
    requestBody,
  };
  expect(decoded('POST /v1/analyze → 400', { ...given, body: { error: 'Bad Request' } })).toMatchObject({
    ruleId: 'malformed-json',
    certainty: 'certain',
    cause: 'The request body is JSON inside of a JSON string: it was encoded twice. The server said: “Bad Request”',
  });
});

test.each([
  ['{"a": "b"', 'line 1, column 10, at the end of the text'],
  ["{'a': 1}", 'column 2, at a quote: a single quote'],
  ['{“a”: 1}', 'column 2, at a quote: a typographic quote'],
  ['{a: 1}', 'column 2, at a word: a name stands without quotes'],
  ['{"a": 01}', 'column 7, at a number'],
  ['{"a": 1 "b": 2}', 'column 9, at a string: a comma is missing'],
  ['{"a": 1}{', 'column 9, at an opening bracket: more text'],
  ['{"a":, 1}', 'column 6, at a comma'],
])('malformed-json says where %s stops, and what stands there', (requestBody, words) => {
  const given = {
    requestHeaders: { 'content-type': 'application/json' },
    requestType: 'application/json',
    requestBody,
  };
  expect(decoded('POST /v1/analyze → 400', given).cause).toContain(words);
});

const nearMisses: readonly NearMiss[] = [
  [
    'a body that is JSON though the server says no',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'application/json' },
      requestBody: { image_data: 'x' },
      body: { error: 'Invalid JSON' },
    },
    'bad-request',
  ],
  [
    'a form under a JSON type',
    'POST /v1/analyze → 400',
    { requestHeaders: { 'content-type': 'application/json' }, requestBody: 'a=1&b=2' },
    'wrong-content-type',
  ],
  ['a body that was not seen', 'POST /v1/analyze → 400', { requestBody: 'unseen' }, 'bad-request'],
  [
    'a field that the server names',
    'POST /v1/analyze → 400',
    {
      requestType: 'application/json',
      requestBody: '{"a": 1,}',
      body: { error: 'Missing required field: image_data' },
    },
    'missing-field',
  ],
  ['a call of which nothing was seen', 'POST /v1/analyze → 400', unseen, 'bad-request'],
];

test.each(nearMisses)('malformed-json does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
