import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { credential, unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 401 of which nothing was seen',
    'GET /v1/scans → 401',
    { credentials: 'unseen', requestHeaders: 'unseen' },
    { certainty: 'likely', retry: { verdict: 'never', why: expect.any(String) } },
  ],
  [
    'words that leave both open',
    'GET /v1/scans → 401',
    { credentials: 'unseen', body: { error: 'Unauthorized', message: 'Missing or invalid API key.' } },
    { cause: expect.stringMatching(/“Missing or invalid API key\.”/) },
  ],
  [
    'a call of which nothing was seen',
    'GET /v1/scans → 401',
    unseen,
    { certainty: 'likely', cause: 'The API did not accept the key of `GET /v1/scans`, or found none.' },
  ],
  [
    'a key of an unknown kind, which was seen',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'other' })], body: { error: 'Missing API key' } },
    { cause: expect.stringMatching(/^A key was sent in `Authorization`/) },
  ],
  [
    'a key that was sent and, by the server, did not come',
    'GET /v1/scans → 401',
    { body: { error: 'Missing API key' } },
    {
      certainty: 'likely',
      cause:
        'A key was sent in `Authorization`, but the server says that it got none. The server said: “Missing API key”',
      fix: [
        "Look for what drops the header on the way to `api.neolens.ai`: a proxy or gateway in front of it, a development proxy, or a redirect on the server's side.",
        'Check that the host is the right one: another may take the key in `X-API-Key`.',
      ],
      snippets: [],
      evidence: expect.arrayContaining([
        { where: 'request-header', name: 'authorization', value: 'Bearer neolens-key[37]' },
      ]),
    },
  ],
  [
    'a key that did not come to a server of their own, which may read the other header',
    'GET /v1/scans → 401',
    { origin: 'http://localhost:8787', body: { error: 'API key not provided' } },
    { snippets: [{ language: 'http', code: 'X-API-Key: neolens_live_…' }] },
  ],
];

test.each(wins)('unauthorized explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'unauthorized', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'a key that the server calls missing or invalid',
    'GET /v1/scans → 401',
    { body: { error: 'Invalid or missing API key' } },
    'invalid-key',
  ],
  ['a key that is not known', 'GET /v1/scans → 401', { body: { error: 'API key not found' } }, 'invalid-key'],
  [
    'a valid key that is asked for',
    'GET /v1/scans → 401',
    { body: { error: 'Valid API key required' } },
    'invalid-key',
  ],
  ['a well-formed key', 'GET /v1/scans → 401', {}, 'invalid-key'],
  ['a call without a key', 'GET /v1/scans → 401', { credentials: 'absent' }, 'missing-authorization'],
];

test.each(nearMisses)('unauthorized does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
