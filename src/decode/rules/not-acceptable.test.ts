import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

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
];

test.each(wins)('not-acceptable explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'not-acceptable', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a refused type of the request', 'POST /v1/scans → 415', {}, 'wrong-content-type'],
];

test.each(nearMisses)('not-acceptable does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
