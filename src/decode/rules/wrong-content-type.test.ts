import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 415',
    'POST /v1/analyze → 415',
    { requestHeaders: { 'content-type': 'text/plain' }, requestBody: '{"a":1}' },
    { certainty: 'certain', cause: expect.stringMatching(/^The request declares `text\/plain`, but its body is JSON/) },
  ],
  [
    'a form under a JSON type',
    'POST /v1/analyze → 400',
    { requestHeaders: { 'content-type': 'application/json' }, requestBody: 'a=1&b=2' },
    { certainty: 'certain', cause: expect.stringMatching(/but its body is form data/) },
  ],
  [
    'a multipart body without its boundary',
    'POST /v1/scans → 400',
    {
      requestHeaders: { 'content-type': 'multipart/form-data' },
      requestBody: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.dcm"\r\n\r\n',
    },
    {
      cause: expect.stringMatching(/without the boundary/),
      fix: expect.arrayContaining([expect.stringMatching(/`FormData`/)]),
    },
  ],
  [
    'JSON without a declared type',
    'POST /v1/analyze → 400',
    { requestBody: '{"a":1}' },
    { cause: expect.stringMatching(/^No `Content-Type` was sent with a body of JSON/) },
  ],
  [
    'a server that says so',
    'POST /v1/analyze → 400',
    { requestHeaders: 'unseen', requestBody: 'unseen', body: { error: 'Unsupported content type' } },
    { certainty: 'likely', cause: expect.stringMatching(/^The content type of `POST/) },
  ],
  [
    'what is expected',
    'POST /v1/images → 400',
    { requestHeaders: { 'content-type': 'text/plain' }, requestBody: '{"image":1}' },
    {
      cause: 'The request declares `text/plain`, but its body is JSON; expected is a form (`multipart/form-data`).',
      fix: expect.arrayContaining([expect.stringMatching(/`FormData`/)]),
    },
  ],
  [
    'a 415 to a body that is JSON, as declared and as documented',
    'PUT /v1/config → 415',
    { requestHeaders: { 'content-type': 'application/json' }, requestBody: { depth: 'deep' } },
    {
      cause: expect.stringMatching(/which is not accepted here/),
      fix: [expect.stringMatching(/^The call declares JSON already/)],
    },
  ],
  [
    'an image as it is, where a form is documented',
    'POST /v1/images → 400',
    { requestHeaders: { 'content-type': 'image/png' }, requestBody: '\u0089PNG\r\n', requestType: 'image/png' },
    {
      certainty: 'likely',
      cause: 'The request declares `image/png`; expected is a form (`multipart/form-data`).',
      fix: [expect.stringMatching(/^Pass a `FormData`/)],
    },
  ],
  [
    'an image whose bytes were not seen, where JSON or a form is documented',
    'POST /v1/analyze → 400',
    { requestHeaders: { 'content-type': 'application/dicom' }, requestBody: 'unseen', body: { error: 'Bad Request' } },
    {
      certainty: 'likely',
      cause: expect.stringMatching(/^The request declares `application\/dicom`; expected is JSON/),
    },
  ],
  [
    'JSON where a form alone is documented',
    'POST /v1/scans → 400',
    { requestHeaders: { 'content-type': 'application/json' }, requestBody: { file: 'x' } },
    {
      certainty: 'likely',
      cause: 'The request declares `application/json`; expected is a form (`multipart/form-data`).',
      fix: [
        expect.stringMatching(/^Pass a `FormData`/),
        'If a shared client sets `application/json` on every call, leave it out for uploads.',
      ],
      snippets: [{ language: 'javascript', code: expect.stringContaining("form.append('file', file)") }],
    },
  ],
  [
    'JSON where a form alone is documented, though the server gives another reason',
    'POST /v1/scans → 400',
    {
      requestHeaders: { 'content-type': 'application/json' },
      requestBody: { file: 'x' },
      body: { error: 'The study is closed' },
    },
    {
      certainty: 'possible',
      cause:
        'The request declares `application/json`; expected is a form (`multipart/form-data`). The server said: “The study is closed”',
    },
  ],
  [
    'a form of fields in place of JSON or a multipart form',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'application/x-www-form-urlencoded' },
      requestBody: 'image_data=x&modality=CT',
    },
    {
      certainty: 'likely',
      cause: expect.stringMatching(/^The request declares `application\/x-www-form-urlencoded`; expected is JSON/),
    },
  ],
  [
    'a form where JSON alone is documented',
    'PUT /v1/config → 400',
    {
      requestHeaders: { 'content-type': 'multipart/form-data; boundary=x' },
      requestBody: '--x\r\nContent-Disposition: form-data; name="depth"\r\n\r\ndeep\r\n--x--',
    },
    {
      certainty: 'likely',
      cause: expect.stringMatching(/expected is JSON \(`application\/json`\)\.$/),
      fix: ['Send `Content-Type: application/json`, with a body made by `JSON.stringify`.'],
    },
  ],
  [
    'a 415 of which nothing was seen',
    'POST /v1/analyze → 415',
    unseen,
    {
      certainty: 'certain',
      cause:
        'The content type of `POST /v1/analyze` is not accepted; expected is JSON (`application/json`) or a form (`multipart/form-data`).',
    },
  ],
];

test.each(wins)('wrong-content-type explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'wrong-content-type', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'JSON declared as JSON',
    'POST /v1/analyze → 400',
    { requestHeaders: { 'content-type': 'application/json; charset=utf-8' }, requestBody: { image_data: 'x' } },
    'bad-request',
  ],
  [
    'headers that were not seen',
    'POST /v1/analyze → 400',
    { requestHeaders: 'unseen', requestBody: '{"image_data":"x"}' },
    'bad-request',
  ],
  [
    'a multipart form where one is documented',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'multipart/form-data; boundary=x' },
      requestBody: '--x\r\nContent-Disposition: form-data; name="image"; filename="a"\r\n\r\n\u0089PNG\r\n--x--',
    },
    'bad-request',
  ],
  [
    'an image as it is, sent where no body is documented',
    'POST /v1/dicom → 400',
    { requestHeaders: { 'content-type': 'application/dicom' }, requestBody: 'unseen' },
    'bad-request',
  ],
  [
    'a form of fields to an endpoint that is not documented',
    'POST /v1/billing → 400',
    { requestHeaders: { 'content-type': 'application/x-www-form-urlencoded' }, requestBody: 'a=1&b=2' },
    'bad-request',
  ],
  [
    'a type without a body, whose field is what is missing',
    'POST /v1/images → 400',
    { requestHeaders: { 'content-type': 'application/json' } },
    'missing-field',
  ],
  [
    'JSON in place of a form, where the server names a value',
    'POST /v1/scans → 400',
    {
      requestHeaders: { 'content-type': 'application/json' },
      requestBody: { modality: 'foo' },
      body: { error: "Invalid value for 'modality'" },
    },
    'invalid-parameter',
  ],
  [
    'JSON that breaks off, where a form is documented',
    'POST /v1/scans → 400',
    { requestHeaders: { 'content-type': 'application/json' }, requestBody: '{"a":', requestType: 'application/json' },
    'malformed-json',
  ],
  [
    'a vendor type of JSON',
    'PUT /v1/config → 400',
    { requestHeaders: { 'content-type': 'application/vnd.api+json' }, requestBody: { depth: 'deep' } },
    'bad-request',
  ],
  ['a 400 of which nothing was seen', 'POST /v1/analyze → 400', unseen, 'bad-request'],
];

test.each(nearMisses)('wrong-content-type does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
