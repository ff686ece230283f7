import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 405 with its methods',
    'PATCH /v1/scans/{id} → 405',
    { responseHeaders: { allow: 'GET, POST' } },
    { certainty: 'certain', cause: '`PATCH` is not a method of `/v1/scans/{id}`, which takes `GET` and `POST`.' },
  ],
  [
    'a 405 that names methods nobody calls',
    'PATCH /v1/scans/{id} → 405',
    { responseHeaders: { allow: 'OPTIONS, HEAD, GET' } },
    {
      fix: expect.arrayContaining(['Send `GET` to `/v1/scans/{id}`.']),
      snippets: [{ language: 'http', code: 'GET /v1/scans/{id}\nHost: api.neolens.ai' }],
    },
  ],
  [
    'a 405 of which the nearest method is meant',
    'PUT /v1/scans/{id} → 405',
    { responseHeaders: { allow: 'GET, POST, DELETE' } },
    { snippets: [{ language: 'http', code: 'POST /v1/scans/{id}\nHost: api.neolens.ai' }] },
  ],
  [
    'a 405 without them',
    'PATCH /v1/scans/{id} → 405',
    {},
    { cause: expect.stringMatching(/`GET`, `POST` and `DELETE`/) },
  ],
  [
    'a 404 on a path with another method',
    'PUT /v1/analyze → 404',
    {},
    { certainty: 'likely', cause: expect.stringMatching(/which is documented with `POST`/) },
  ],
  [
    'a call of which nothing was seen',
    'PUT /v1/scans/{id} → 405',
    unseen,
    {
      certainty: 'certain',
      cause: '`PUT` is not a method of `/v1/scans/{id}`, which is documented with `GET`, `POST` and `DELETE`.',
    },
  ],
  [
    'a method that the documentation has',
    'GET /v1/scans → 405',
    { responseHeaders: { allow: 'GET, POST' } },
    {
      cause: 'The server refuses `GET` on `/v1/scans`, though the documentation has it; it names `POST`.',
      fix: expect.arrayContaining([expect.stringMatching(/^Check that the API is at `https:\/\/api.neolens.ai`/)]),
    },
  ],
];

test.each(wins)('method-not-allowed explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'method-not-allowed', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a 404 on a path and method that exist', 'POST /v1/analyze → 404', {}, 'unknown-resource'],
  ['a 404 on a path that does not exist', 'PUT /v1/billing → 404', {}, 'unknown-endpoint'],
  ['a 404 of which nothing was seen', 'GET /v1/scans/{id} → 404', unseen, 'unknown-resource'],
];

test.each(nearMisses)('method-not-allowed does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
