import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { credential, unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'the placeholder of the docs',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'placeholder', placeholder: 'YOUR_API_KEY' })] },
    { certainty: 'certain', cause: '`YOUR_API_KEY` was sent in `Authorization` in place of a key.' },
  ],
  [
    'a variable without a value',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'placeholder', placeholder: 'undefined' })] },
    { fix: expect.arrayContaining([expect.stringMatching(/has no value/)]) },
  ],
  [
    'an empty key',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'empty', length: 0, fingerprint: '' })] },
    { cause: 'An empty key was sent in `Authorization`.' },
  ],
  [
    'the sample key of the documentation',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'placeholder', placeholder: 'sample-key' })] },
    { cause: expect.stringMatching(/^The sample key of the documentation was sent/) },
  ],
  [
    'a placeholder that the server calls missing',
    'GET /v1/scans → 401',
    {
      credentials: [credential({ shape: 'placeholder', placeholder: '<API_KEY>' })],
      body: { error: 'Missing API key' },
    },
    { cause: '`<API_KEY>` was sent in `Authorization` in place of a key.' },
  ],
];

test.each(wins)('placeholder-key explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'placeholder-key', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a real key', 'GET /v1/scans → 401', {}, 'invalid-key'],
  [
    'a placeholder on a 400',
    'GET /v1/scans → 400',
    { credentials: [credential({ shape: 'placeholder', placeholder: 'null' })] },
    'bad-request',
  ],
  ['a call of which nothing was seen', 'GET /v1/scans → 401', unseen, 'unauthorized'],
];

test.each(nearMisses)('placeholder-key does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
