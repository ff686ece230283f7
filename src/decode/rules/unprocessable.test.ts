import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  ['a 422 without a word', 'POST /v1/detection → 422', {}, { certainty: 'likely' }],
  [
    'a call of which nothing was seen',
    'POST /v1/analyze → 422',
    unseen,
    { certainty: 'likely', cause: '`POST /v1/analyze` was understood and cannot be processed (422).' },
  ],
  [
    'an endpoint that takes no image',
    'PUT /v1/config → 422',
    { body: { error: 'Not now' } },
    { cause: expect.stringMatching(/“Not now”$/), fix: [expect.stringMatching(/^Check the values/)] },
  ],
  [
    'a body that names another status',
    'POST /v1/analyze → 422',
    { body: { error: { code: 409, message: 'Busy' } } },
    {
      cause: expect.stringMatching(/names status 409 instead/),
      alternatives: [{ ruleId: 'conflict', cause: expect.any(String) }],
    },
  ],
];

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
