import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

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
  [
    'a 413 of which nothing was seen, with both limits',
    'POST /v1/analyze → 413',
    unseen,
    {
      certainty: 'certain',
      cause: 'The request body is too large; the documentation allows at most 10 MB of JSON or 100 MB of a file.',
    },
  ],
  [
    'a body that the documentation allows',
    'POST /v1/analyze → 413',
    { requestHeaders: { 'content-type': 'application/json', 'content-length': '2097152' } },
    {
      cause:
        'The request body of 2 MB is too large for this server, though the documentation allows 10 MB: its own limit is lower.',
    },
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
  ['a 400 of which nothing was seen', 'POST /v1/analyze → 400', unseen, 'bad-request'],
];

test.each(nearMisses)('payload-too-large does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
