import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

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
  [
    'a misspelt path below a base of the user’s own',
    'POST /v1/analyse → 404',
    { origin: 'https://app.example', path: '/api/neolens/analyse' },
    {
      fix: expect.arrayContaining(['Call `POST /api/neolens/analyze` instead.']),
      snippets: [{ language: 'http', code: 'POST /api/neolens/analyze\nHost: app.example' }],
    },
  ],
  [
    'a path of the demo host on the API',
    'POST /analysis → 404',
    {},
    {
      certainty: 'certain',
      cause: '`/analysis` is no endpoint of `api.neolens.ai`; `https://neolens-api-demo.beeceptor.com` has it.',
      fix: expect.arrayContaining([
        expect.stringMatching(/^Call `https:\/\/neolens-api-demo\.beeceptor\.com\/analysis`/),
      ]),
      snippets: [],
    },
  ],
  [
    'a path of the API on the demo host',
    'GET /v1/scans → 404',
    { origin: 'https://neolens-api-demo.beeceptor.com' },
    { cause: expect.stringMatching(/`https:\/\/api\.neolens\.ai` has it/) },
  ],
  ['a path that resembles none', 'GET /v1/billing → 404', {}, { certainty: 'likely', snippets: [] }],
  [
    'a call of which nothing was seen but its URL',
    'POST /v1/analyse → 404',
    unseen,
    { cause: '`/v1/analyse` is no documented endpoint; `POST /v1/analyze` is.' },
  ],
];

test.each(wins)('unknown-endpoint explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'unknown-endpoint', ...expected });
});

test.each([
  ['https://app.example', '/api/neolens/billing', ', or check with `GET /api/neolens/me` that the base URL is right'],
  ['https://neolens-api-demo.beeceptor.com', '/v1/billing', ''],
])('unknown-endpoint sends to no path that %s has not', (origin, path, check) => {
  expect(decoded('GET /v1/billing → 404', { origin, path }).fix[0]).toBe(
    `Look the endpoint up in the API reference${check}.`,
  );
});

const nearMisses: readonly NearMiss[] = [
  ['a path without its version', 'GET /scans → 404', {}, 'missing-version-prefix'],
  ['a documented path', 'GET /v1/scans/{id} → 404', {}, 'unknown-resource'],
  [
    'an undocumented path that was answered otherwise',
    'POST /v1/analyse → 401',
    { credentials: 'absent', body: { error: { code: 404, message: 'Not found' } } },
    'missing-authorization',
  ],
];

test.each(nearMisses)('unknown-endpoint does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
