import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a path without /v1',
    'GET /scans/{id} → 404',
    {},
    { certainty: 'certain', cause: expect.stringMatching(/^`\/v1` is missing from the path/) },
  ],
  ['a path with /v1 twice', 'GET /v1/v1/scans → 404', {}, { cause: expect.stringMatching(/^`\/v1` stands twice/) }],
  [
    'a word before /v1',
    'GET /api/v1/scans/{id} → 404',
    {},
    {
      certainty: 'certain',
      cause:
        'The path begins with `/v1`, and nothing stands before it: `/api/v1/scans/{id}` should be `/v1/scans/{id}`.',
      fix: [
        'Call `https://api.neolens.ai/v1/scans/{id}`.',
        'Set the base URL of your client to `https://api.neolens.ai/v1`.',
      ],
    },
  ],
  [
    'a capital letter',
    'GET /V1/scans → 404',
    {},
    { cause: '`/v1` is written with a small letter: `/V1/scans` should be `/v1/scans`.' },
  ],
  ['another version', 'GET /v2/scans → 404', {}, { cause: expect.stringMatching(/should be `\/v1\/scans`/) }],
  [
    'a /v1 that a base of the user’s own stands for already',
    'GET /v1/v1/scans → 404',
    { origin: 'https://app.example', path: '/api/neolens/v1/scans' },
    {
      cause:
        '`/api/neolens/v1/scans` has a `/v1` too many: `/api/neolens` stands for it, so it should be `/api/neolens/scans`.',
      fix: expect.arrayContaining(['Call `https://app.example/api/neolens/scans`.']),
      snippets: [{ language: 'http', code: 'GET /api/neolens/scans\nHost: app.example' }],
    },
  ],
  [
    'a /v1 on the demo host, which has none',
    'GET /v1/patients/{id} → 404',
    { origin: 'https://neolens-api-demo.beeceptor.com' },
    {
      cause: '`neolens-api-demo.beeceptor.com` has no `/v1`: `/v1/patients/{id}` should be `/patients/{id}`.',
      fix: expect.arrayContaining(['Call `https://neolens-api-demo.beeceptor.com/patients/{id}`.']),
    },
  ],
  [
    'a call of which nothing was seen',
    'GET /scans → 404',
    unseen,
    {
      certainty: 'certain',
      cause: expect.stringMatching(/`\/scans` should be `\/v1\/scans`/),
      fix: expect.arrayContaining(['Call `https://api.neolens.ai/v1/scans`.']),
    },
  ],
];

test.each(wins)('missing-version-prefix explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'missing-version-prefix', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a path that exists', 'GET /v1/scans/{id} → 404', {}, 'unknown-resource'],
  [
    'a path of the demo host',
    'GET /patients/{id} → 404',
    { origin: 'https://neolens-api-demo.beeceptor.com' },
    'unknown-resource',
  ],
  ['a path that would not exist with /v1 either', 'GET /billing → 404', {}, 'unknown-endpoint'],
  [
    'a path without its version that was answered otherwise',
    'GET /scans → 400',
    { body: { error: { code: 404, message: 'Not found' } } },
    'bad-request',
  ],
];

test.each(nearMisses)('missing-version-prefix does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
