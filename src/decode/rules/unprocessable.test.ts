import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

const wins: readonly Case[] = [['a 422 without a word', 'POST /v1/detection → 422', {}, { certainty: 'likely' }]];

test.each(wins)('unprocessable explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'unprocessable', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a 422 with a confidence',
    'POST /v1/detection → 422',
    { body: { error: { details: { confidence: 0.3 } } } },
    'low-confidence',
  ],
  [
    'a 422 that names a parameter',
    'POST /v1/detection → 422',
    { body: { error: "'sensitivity' must be at most 1" } },
    'invalid-parameter',
  ],
];

test.each(nearMisses)('unprocessable does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
