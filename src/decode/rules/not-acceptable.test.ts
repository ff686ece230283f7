import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'an Accept header',
    'GET /v1/export → 406',
    { requestHeaders: { accept: 'application/dicom' } },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^`Accept: application\/dicom` is not offered/),
      fix: expect.arrayContaining([expect.stringMatching(/`pdf`, `json`, `dicom-sr` or `hl7-cda`/)]),
    },
  ],
  [
    'headers that were not seen',
    'GET /v1/scans → 406',
    { requestHeaders: 'unseen' },
    { cause: expect.stringMatching(/^The format asked for/) },
  ],
  [
    'a call of which nothing was seen',
    'GET /v1/scans → 406',
    unseen,
    { cause: 'The format asked for is not offered by `GET /v1/scans`.' },
  ],
  [
    'a header whose value was not kept',
    'GET /v1/scans → 406',
    { requestHeaders: { accept: '…' } },
    {
      cause: 'The format asked for is not offered by `GET /v1/scans`.',
      evidence: [{ where: 'status', name: 'status', value: '406 Not Acceptable' }],
    },
  ],
  [
    'a 406 to a call that takes JSON',
    'GET /v1/scans → 406',
    { requestHeaders: { accept: 'application/json' } },
    { fix: expect.arrayContaining([expect.stringMatching(/^The call takes JSON already/)]) },
  ],
  [
    'a format that the endpoint does not have',
    'GET /v1/scans/{id}/report → 400',
    { query: { format: 'docx' } },
    {
      certainty: 'likely',
      cause: expect.stringMatching(/^`\?format=docx` is not offered/),
      snippets: [{ language: 'http', code: '?format=json' }],
    },
  ],
];

test.each(wins)('not-acceptable explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'not-acceptable', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a refused type of the request', 'POST /v1/scans → 415', {}, 'wrong-content-type'],
  ['a format that the endpoint has', 'GET /v1/scans/{id}/report → 400', { query: { format: 'pdf' } }, 'bad-request'],
];

test.each(nearMisses)('not-acceptable does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
