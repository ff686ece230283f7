import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

const wins: readonly Case[] = [
  [
    'score and threshold',
    'POST /v1/analyze → 422',
    { body: { error: { code: 'LowConfidence', message: 'Too low', details: { confidence: 0.41, threshold: 0.6 } } } },
    { certainty: 'certain', cause: expect.stringMatching(/^The confidence of 0.41 is under the threshold of 0.6/) },
  ],
  [
    'a name in the message',
    'POST /v1/analyze → 422',
    { body: { error: { code: 422, message: 'LowConfidence: score too low' } } },
    { certainty: 'certain' },
  ],
  [
    'words only',
    'POST /v1/analyze → 422',
    { body: { error: 'Model confidence below accepted level' } },
    { certainty: 'likely', cause: expect.stringMatching(/^The confidence of the result/) },
  ],
];

test.each(wins)('low-confidence explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'low-confidence', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a confidence in another status',
    'POST /v1/analyze → 500',
    { body: { error: 'confidence module crashed' } },
    'server-error',
  ],
];

test.each(nearMisses)('low-confidence does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
