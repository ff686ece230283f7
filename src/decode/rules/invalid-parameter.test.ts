import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a parameter that details name',
    'GET /v1/scans → 400',
    {
      query: { limit: '500' },
      body: { error: { code: 400, message: 'Bad Request', details: { field: 'limit', issue: 'must be at most 100' } } },
    },
    {
      certainty: 'certain',
      cause:
        '`limit` is not accepted (sent: `500`); allowed is a whole number from 1 to 100 (default 20). The server said: “must be at most 100”',
      fix: expect.arrayContaining(['Send `limit` as `100`: a whole number from 1 to 100 (default 20).']),
      snippets: [{ language: 'http', code: '?limit=100' }],
    },
  ],
  [
    'a parameter that the message names',
    'POST /v1/analyze → 422',
    { body: { error: { message: "Invalid value for 'modality'" } } },
    { certainty: 'certain', cause: expect.stringMatching(/^`modality` is not accepted/) },
  ],
  [
    'an error of JSON:API',
    'GET /v1/scans → 400',
    {
      query: { limit: '500' },
      body: { errors: [{ status: '400', source: { parameter: 'limit' }, title: 'Bad', detail: 'at most 100' }] },
    },
    { certainty: 'certain', cause: expect.stringMatching(/^`limit` is not accepted \(sent: `500`\)/) },
  ],
  [
    'messages by path, as ASP.NET writes them',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'application/json' },
      requestBody: { image_data: 'x', confidence_threshold: '85%' },
      body: {
        title: 'One or more validation errors occurred.',
        errors: {
          request: ['The request field is required.'],
          '$.confidence_threshold': ['The JSON value could not be converted to System.Double.'],
        },
      },
    },
    { certainty: 'certain', cause: expect.stringMatching(/^`confidence_threshold` is not accepted \(sent: `85%`\)/) },
  ],
  [
    'a text of a list',
    'GET /v1/scans → 400',
    { query: { limit: '500' }, body: { error: 'Bad Request', errors: ['limit must be at most 100'] } },
    { certainty: 'certain', cause: expect.stringMatching(/^`limit` is not accepted \(sent: `500`\)/) },
  ],
  [
    'a value outside its documented range',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'application/json' },
      requestBody: { image_data: 'x', confidence_threshold: 85 },
    },
    {
      certainty: 'possible',
      cause: expect.stringMatching(/^`confidence_threshold` is outside what is documented \(sent: `85`\)/),
    },
  ],
  [
    'a percentage in place of a fraction',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'application/json' },
      requestBody: { image_data: 'x', confidence_threshold: '85%' },
    },
    {
      cause: expect.stringMatching(/sent: `85%`/),
      snippets: [{ language: 'json', code: '{ "confidence_threshold": 0.85 }' }],
      evidence: expect.arrayContaining([
        { where: 'request-body', name: 'confidence_threshold', value: '85%', pointer: '/confidence_threshold' },
      ]),
    },
  ],
  [
    'a field of a form',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'multipart/form-data; boundary=x' },
      requestBody:
        '--x\r\nContent-Disposition: form-data; name="image"; filename="a"\r\n\r\n\u0089PNG\r\n--x\r\nContent-Disposition: form-data; name="modality"\r\n\r\nxray\r\n--x--',
    },
    {
      certainty: 'possible',
      cause: expect.stringMatching(/^`modality` is outside what is documented \(sent: `xray`\)/),
      snippets: [{ language: 'javascript', code: "form.append('modality', 'X-ray');" }],
    },
  ],
  [
    'a word that is not in the list',
    'PUT /v1/config → 400',
    { requestHeaders: { 'content-type': 'application/json' }, requestBody: { sensitivity: 'extreme' } },
    {
      cause: expect.stringMatching(/sent: `extreme`/),
      fix: expect.arrayContaining(['Send `sensitivity` as one of `low`, `medium` or `high`.']),
    },
  ],
  [
    'a malformed sort',
    'GET /v1/scans → 400',
    { query: { sort: 'Jane Doe' } },
    { cause: expect.stringMatching(/sent: `string\[8\]`/) },
  ],
  [
    'a patient datum, whose value stays unsaid',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'application/json' },
      requestBody: { image_data: 'x', patient_id: 'Jane Doe' },
      body: { error: { message: 'Bad', details: { field: 'patient_id', issue: 'unknown' } } },
    },
    { cause: expect.stringMatching(/^`patient_id` is not accepted \(sent: `string\[8\]`\)/) },
  ],
  [
    'a value that the documentation allows',
    'GET /v1/scans → 400',
    { query: { limit: '50' }, body: { error: { details: { field: 'limit', issue: 'too many' } } } },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^`limit` is not accepted \(sent: `50`\)/),
      fix: ['The documentation allows what was sent: go by what the server says of `limit`.'],
    },
  ],
  [
    'a word in a list, without advice on numbers',
    'PUT /v1/config → 400',
    { requestHeaders: { 'content-type': 'application/json' }, requestBody: { depth: 'DEEP' } },
    { fix: ['Send `depth` as `deep`: one of `shallow`, `standard` or `deep`.'] },
  ],
];

test.each(wins)('invalid-parameter explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'invalid-parameter', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'values inside their ranges',
    'GET /v1/scans → 400',
    { query: { limit: '100', offset: '0', sort: 'date:asc' } },
    'bad-request',
  ],
  ['an answer of success', 'GET /v1/scans → 404', { query: { limit: '500' } }, 'unknown-resource'],
  [
    'a server that names a low confidence',
    'POST /v1/analyze → 422',
    { body: { error: { code: 'LowConfidence' } } },
    'low-confidence',
  ],
  ['a call of which nothing was seen', 'POST /v1/analyze → 400', unseen, 'bad-request'],
  ['a 422 of which nothing was seen', 'POST /v1/analyze → 422', unseen, 'unprocessable'],
];

test.each(nearMisses)('invalid-parameter does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
