import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

const wins: readonly Case[] = [
  [
    'a trailing comma',
    'POST /v1/analyze → 400',
    { requestType: 'application/json', requestBody: '{"a": 1,\n}' },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/at line 2, column 1: a comma/),
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
];

test.each(wins)('malformed-json explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'malformed-json', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a body that is JSON though the server says no',
    'POST /v1/analyze → 400',
    { requestHeaders: { 'content-type': 'application/json' }, requestBody: { a: 1 }, body: { error: 'Invalid JSON' } },
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
];

test.each(nearMisses)('malformed-json does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
