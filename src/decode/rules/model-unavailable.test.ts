import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { startOfTests, unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'an error named in its code',
    'POST /v1/analyze → 503',
    { body: { error: { code: 'ModelUnavailable', message: 'Updating' } } },
    { certainty: 'certain', cause: expect.stringMatching(/^The AI model behind `POST \/v1\/analyze`/) },
  ],
  [
    'a busy model',
    'POST /v1/analyze → 503',
    { body: { error: { code: 'MODEL_BUSY', message: 'x' } } },
    {
      evidence: expect.arrayContaining([
        { where: 'response-body', name: 'code', value: 'MODEL_BUSY', pointer: '/error/code' },
      ]),
    },
  ],
  [
    'words only',
    'POST /v1/analyze → 503',
    { body: { error: 'The model is currently offline' } },
    { certainty: 'likely' },
  ],
  [
    'the name under another status',
    'POST /v1/analyze → 500',
    { body: { error: { code: 'ModelUnavailable' } } },
    { certainty: 'likely' },
  ],
  [
    'a wait that the server names',
    'POST /v1/analyze → 503',
    { responseHeaders: { 'retry-after': '120' }, body: { error: 'ModelUnavailable' } },
    {
      retry: { verdict: 'after', at: startOfTests + 120_120, why: expect.any(String) },
      fix: expect.arrayContaining(['Retry once the 2 min that the server names are over.']),
    },
  ],
];

test.each(wins)('model-unavailable explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'model-unavailable', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a model in the words of another status',
    'POST /v1/analyze → 500',
    { body: { error: 'The model is offline' } },
    'server-error',
  ],
  ['an empty 503', 'POST /v1/analyze → 503', { body: '' }, 'service-unavailable'],
  ['a call of which nothing was seen', 'POST /v1/analyze → 503', unseen, 'service-unavailable'],
];

test.each(nearMisses)('model-unavailable does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
