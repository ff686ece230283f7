import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

const wins: readonly Case[] = [
  [
    'a misspelt path',
    'POST /v1/analyse → 404',
    {},
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^`\/v1\/analyse` is no documented endpoint; `POST \/v1\/analyze` is/),
      snippets: [{ language: 'http', code: 'POST /v1/analyze\nHost: api.neolens.ai' }],
    },
  ],
  ['a path that resembles none', 'GET /v1/billing → 404', {}, { certainty: 'likely', snippets: [] }],
];

test.each(wins)('unknown-endpoint explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'unknown-endpoint', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a path without its version', 'GET /scans → 404', {}, 'missing-version-prefix'],
  ['a documented path', 'GET /v1/scans/{id} → 404', {}, 'unknown-resource'],
];

test.each(nearMisses)('unknown-endpoint does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
