import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../../../src/decode/decoded.fixture.ts';

const body = { error: { code: 'REPLACE-template-entry', message: 'REPLACE: what the server says' } };

const wins: readonly Case[] = [
  [
    'REPLACE: what tells it',
    'POST /v1/scans → 418',
    { body },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^REPLACE: what `POST \/v1\/scans` met/),
      retry: { verdict: 'never', why: expect.any(String) },
    },
  ],
];

test.each(wins)('template-entry explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'template-entry', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['REPLACE: a near miss', 'POST /v1/scans → 418', { body: { error: { code: 'ANOTHER_NAME' } } }, 'client-error'],
  ['an answer without a word', 'POST /v1/scans → 418', {}, 'client-error'],
  ['an answer that was not seen', 'POST /v1/scans → 418', { body: 'unseen' }, 'client-error'],
  ['REPLACE: contradictory evidence', 'POST /v1/scans → 409', { body }, 'conflict'],
];

test.each(nearMisses)('template-entry does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
