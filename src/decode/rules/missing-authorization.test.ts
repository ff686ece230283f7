import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a call without a key',
    'GET /v1/scans → 401',
    { credentials: 'absent' },
    {
      certainty: 'certain',
      cause: 'No `Authorization` header was sent with `GET /v1/scans`.',
      snippets: [{ language: 'http', code: 'Authorization: Bearer neolens_live_…' }],
    },
  ],
  ['an empty list of keys', 'GET /v1/scans → 401', { credentials: [] }, { certainty: 'certain' }],
  [
    'the demo host, which wants another header',
    'GET /patients/{id} → 401',
    { origin: 'https://neolens-api-demo.beeceptor.com', credentials: 'absent' },
    { cause: expect.stringMatching(/^No `X-API-Key` header/) },
  ],
  [
    'a no-cors call, which drops the header',
    'GET /v1/scans → 401',
    { credentials: 'absent', requestHeaders: { 'sec-fetch-mode': 'no-cors' } },
    { cause: expect.stringMatching(/`mode: 'no-cors'`/) },
  ],
  [
    'a server that says so, the request unseen',
    'GET /v1/scans → 401',
    { credentials: 'unseen', requestHeaders: 'unseen', body: { error: 'API key is missing' } },
    { certainty: 'likely', cause: 'The server found no key in `GET /v1/scans`. The server said: “API key is missing”' },
  ],
  [
    'a header that was not sent, in the evidence',
    'GET /v1/scans → 401',
    { credentials: 'absent' },
    { evidence: expect.arrayContaining([{ where: 'request-header', name: 'authorization' }]) },
  ],
];

test.each(wins)('missing-authorization explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'missing-authorization', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a key that was sent, whatever the server says',
    'GET /v1/scans → 401',
    { body: { error: 'API key is missing' } },
    'unauthorized',
  ],
  ['a 403 without a key', 'GET /v1/scans → 403', { credentials: 'absent' }, 'forbidden'],
  ['a call of which nothing was seen', 'GET /v1/scans → 401', unseen, 'unauthorized'],
];

test.each(nearMisses)('missing-authorization does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
