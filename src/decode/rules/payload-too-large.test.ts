import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 413',
    'POST /v1/scans → 413',
    {},
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^The request body is too large; the documentation allows at most 100 MB/),
    },
  ],
  [
    'a JSON body whose size was declared',
    'POST /v1/analyze → 400',
    { requestHeaders: { 'content-type': 'application/json', 'content-length': '12000000' } },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^The request body of 11.4 MB .* base64 adds 2.9 MB; .* at most 10 MB/),
    },
  ],
  [
    'a 400 that says so',
    'POST /v1/scans → 400',
    { body: { error: 'File exceeds size limit' } },
    { certainty: 'likely' },
  ],
];

test.each(wins)('payload-too-large explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'payload-too-large', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a body within its limit',
    'POST /v1/analyze → 400',
    { requestHeaders: { 'content-type': 'application/json', 'content-length': '9000000' } },
    'bad-request',
  ],
  [
    'an upload under 100 MB',
    'POST /v1/scans → 400',
    { requestHeaders: { 'content-type': 'multipart/form-data; boundary=x', 'content-length': '50000000' } },
    'bad-request',
  ],
];

test.each(nearMisses)('payload-too-large does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
