import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

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
  [
    'a score that is not under its threshold',
    'POST /v1/analyze → 422',
    { body: { error: { code: 'LowConfidence', details: { confidence: 0.9, threshold: 0.6 } } } },
    { cause: 'The server calls the confidence of 0.9 too low, though its threshold is 0.6.' },
  ],
  [
    'an endpoint without a threshold, which gets no advice on one',
    'POST /v1/images → 422',
    { body: { error: 'LowConfidence' } },
    { fix: [expect.stringMatching(/better quality/)] },
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
  ['a call of which nothing was seen', 'POST /v1/analyze → 422', unseen, 'unprocessable'],
  [
    'a confidence that is a parameter',
    'POST /v1/analyze → 422',
    { body: { error: 'Confidence threshold has to be a number' } },
    'invalid-parameter',
  ],
];

test.each(nearMisses)('low-confidence does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
