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
  ['a 400 of which nothing was seen', 'POST /v1/analyze → 400', unseen, 'bad-request'],
];

test.each(nearMisses)('wrong-content-type does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
