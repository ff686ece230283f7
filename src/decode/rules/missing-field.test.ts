import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a field that details name',
    'POST /v1/analyze → 400',
    {
      body: {
        error: {
          code: 400,
          message: "Bad Request: Missing required field 'image_data'",
          details: { field: 'image_data', issue: 'This field is required.' },
        },
      },
    },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^`image_data` is missing from the request body\./),
      retry: { verdict: 'never', why: expect.any(String) },
    },
  ],
  [
    'a field that only the message names',
    'POST /v1/images → 400',
    { body: { error: 'Missing required field: image' } },
    {
      cause: expect.stringMatching(/^`image` is missing/),
      fix: expect.arrayContaining(['Add `image` to the form in the request body of `POST /v1/images`.']),
    },
  ],
  [
    'a field named at the end of the message',
    'POST /v1/measurement → 422',
    { body: { error: { message: "'structure' is required" } } },
    { cause: expect.stringMatching(/^`structure` is missing/) },
  ],
  [
    'a near-miss spelling that was sent',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'application/json' },
      requestBody: { imageData: 'x' },
      body: { error: { message: "Missing required field 'image_data'" } },
    },
    {
      cause: expect.stringMatching(/`imageData` was sent instead/),
      fix: expect.arrayContaining(['Rename `imageData` to `image_data` in the request body.']),
    },
  ],
  [
    'a parameter of the query',
    'GET /v1/scans → 400',
    { query: { limits: '3' }, body: { error: "Missing required parameter 'limit'" } },
    { cause: expect.stringMatching(/^`limit` is missing from the query\. `limits` was sent instead/) },
  ],
  [
    'a field that was sent all the same',
    'POST /v1/measurement → 400',
    {
      requestHeaders: { 'content-type': 'application/json' },
      requestBody: { structure: '' },
      body: { error: { details: { field: 'structure', issue: 'required' } } },
    },
    { certainty: 'likely', cause: expect.stringMatching(/^`structure` was sent/) },
  ],
  [
    'a problem document with an error list',
    'POST /v1/analyze → 422',
    {
      mediaType: 'application/problem+json',
      body: { title: 'Invalid', status: 422, errors: [{ pointer: '#/image_data', detail: 'is required' }] },
    },
    { cause: expect.stringMatching(/^`image_data` is missing/) },
  ],
  [
    'messages by field, as ASP.NET writes them',
    'POST /v1/analyze → 400',
    {
      mediaType: 'application/problem+json',
      body: {
        title: 'One or more validation errors occurred.',
        status: 400,
        errors: { ImageData: ['The ImageData field is required.'] },
      },
    },
    {
      certainty: 'certain',
      cause: '`image_data` is missing from the request body. The server said: “The ImageData field is required.”',
    },
  ],
  [
    'a list of texts',
    'POST /v1/analyze → 400',
    { body: { message: 'Validation failed', errors: ["'image_data' is required", "'modality' is invalid"] } },
    { certainty: 'certain', cause: expect.stringMatching(/^`image_data` is missing from the request body\./) },
  ],
  [
    'an error of JSON:API',
    'POST /v1/analyze → 422',
    {
      mediaType: 'application/vnd.api+json',
      body: {
        errors: [
          {
            status: '422',
            source: { pointer: '/data/attributes/image_data' },
            title: 'Invalid',
            detail: 'is required',
          },
        ],
      },
    },
    { certainty: 'certain', cause: expect.stringMatching(/^`image_data` is missing from the request body\./) },
  ],
  [
    'a field that may stand in what is not read of a form',
    'POST /v1/images → 400',
    {
      requestHeaders: { 'content-type': 'multipart/form-data; boundary=x' },
      requestBody: `--x\r\nContent-Disposition: form-data; name="notes"\r\n\r\n${'y'.repeat(70_000)}\r\n--x--`,
      body: { error: 'Missing required field: image' },
    },
    { certainty: 'likely', cause: expect.stringMatching(/^`image` is missing/) },
  ],
  [
    'a body that is cut off',
    'POST /v1/analyze → 400',
    { body: '{"error":{"code":400,"details":{"field":"image_data","issue":"This field is required' },
    { certainty: 'certain', cause: expect.stringMatching(/^`image_data` is missing/) },
  ],
  [
    'a field of a body in a call that cannot have one',
    'GET /v1/analyze → 400',
    { body: { error: "Missing required field 'image_data'" } },
    {
      certainty: 'certain',
      cause:
        "`image_data` is missing: it belongs in a request body, which `GET` calls do not have. The server said: “Missing required field 'image_data'”",
      fix: [
        'Send `image_data` in the body of a call that has one, such as `POST /v1/analyze`.',
        'Check the method: did your code mean `GET`? A redirect can turn `POST` into `GET`.',
      ],
    },
  ],
  [
    'a parameter of a call without a body',
    'GET /v1/export → 400',
    { body: { error: "Missing required parameter 'since'" } },
    {
      cause: expect.stringMatching(/^`since` is missing from the query/),
      fix: expect.arrayContaining([expect.not.stringMatching(/JSON/)]),
    },
  ],
];

test.each(wins)('missing-field explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'missing-field', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a field that is wrong, not missing',
    'GET /v1/scans → 400',
    { body: { error: { details: { field: 'limit', issue: 'must be at most 100' } } } },
    'invalid-parameter',
  ],
  [
    'a missing key',
    'GET /v1/scans → 401',
    { credentials: 'unseen', body: { error: 'Missing API key' } },
    'missing-authorization',
  ],
  [
    'a 500 that mentions a field',
    'GET /v1/scans → 500',
    { body: { error: 'Missing required field: image' } },
    'server-error',
  ],
  [
    'a form that is longer than what is read of it',
    'POST /v1/images → 400',
    {
      requestHeaders: { 'content-type': 'multipart/form-data; boundary=x' },
      requestBody: `--x\r\nContent-Disposition: form-data; name="notes"\r\n\r\n${'y'.repeat(70_000)}\r\n--x\r\nContent-Disposition: form-data; name="image"; filename="a"\r\n\r\n--x--`,
      body: { error: 'Bad Request' },
    },
    'bad-request',
  ],
  ['a call of which nothing was seen', 'POST /v1/analyze → 400', unseen, 'bad-request'],
];

test.each(nearMisses)('missing-field does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});

test('missing-field takes a field within another one for sent where it was', () => {
  const given = {
    requestHeaders: { 'content-type': 'application/json' },
    body: { error: { message: 'Bad Request', details: { field: 'patient.id', issue: 'This field is required.' } } },
  };
  const sent = decoded('POST /v1/report-generation → 400', { ...given, requestBody: { patient: { id: 7 } } });
  expect(sent).toMatchObject({
    ruleId: 'missing-field',
    certainty: 'likely',
    cause: expect.stringMatching(/^`patient\.id` was sent/),
  });
  const absent = decoded('POST /v1/report-generation → 400', { ...given, requestBody: { patient: {} } });
  expect(absent).toMatchObject({ certainty: 'certain', cause: expect.stringMatching(/^`patient\.id` is missing/) });
});
