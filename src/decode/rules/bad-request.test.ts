import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 400 without a body',
    'POST /v1/measurement → 400',
    { requestBody: 'unseen' },
    {
      certainty: 'likely',
      fix: expect.arrayContaining([expect.stringMatching(/`structure`, `measurement_type` and `unit`/)]),
    },
  ],
  [
    'a 400 with nothing but words',
    'POST /v1/analyze → 400',
    {
      requestBody: { image_data: 'x' },
      requestHeaders: { 'content-type': 'application/json' },
      body: { error: { code: 400, message: 'Bad Request' } },
    },
    { cause: 'The server rejected the request as not valid: “Bad Request”' },
  ],
  [
    'a 400 whose body names another status',
    'GET /v1/scans → 400',
    { body: { error: { code: 409, message: 'Busy' } } },
    {
      cause: expect.stringMatching(/“Busy”.*names status 409/),
      alternatives: [{ ruleId: 'conflict', cause: expect.any(String) }],
    },
  ],
  [
    'a 400 from something in front',
    'GET /v1/scans → 400',
    { body: '<html><title>Bad</title></html>' },
    { cause: expect.stringMatching(/HTML page titled “Bad”/) },
  ],
  [
    'a call of which nothing was seen',
    'POST /v1/images → 400',
    unseen,
    {
      certainty: 'likely',
      cause: 'The request is not valid (400). The body of the answer, which may say why, was not seen.',
      fix: [
        'Repeat the call with DevTools open, so that the answer can be read.',
        'Check that the body is a `FormData` and that your code sets no `Content-Type` of its own.',
        'Compare the fields sent with those that `POST /v1/images` documents: `image`.',
      ],
    },
  ],
  [
    'a call without a body, which gets no advice on bodies',
    'GET /v1/scans → 400',
    {},
    {
      cause: 'The request is not valid, and the answer does not say which part of it.',
      fix: [
        'Compare the parameters sent with those that `GET /v1/scans` documents: `search`, `limit`, `offset` and `sort`.',
      ],
    },
  ],
];

test.each(wins)('bad-request explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'bad-request', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a 400 that names a field',
    'POST /v1/analyze → 400',
    { body: { error: 'Missing required field: image' } },
    'missing-field',
  ],
  ['a 422', 'POST /v1/analyze → 422', {}, 'unprocessable'],
];

test.each(nearMisses)('bad-request does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
