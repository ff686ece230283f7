import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { credential, unseen } from '../exchange.fixture.ts';
import type { SchemeFlaw } from '../exchange.ts';

const inQuery = {
  where: 'query',
  name: 'apiKey',
  shape: 'neolens-key',
  flaws: [],
  length: 37,
  fingerprint: 'k3y001',
} as const;
const line = { snippets: [{ language: 'http', code: 'Authorization: Bearer neolens_live_…' }] };

function shaped(flaw: SchemeFlaw, cause: string): Case {
  const given = { credentials: [credential({ flaws: [flaw] })] };
  return [`the shape ${flaw}`, 'GET /v1/scans → 401', given, { certainty: 'certain', cause, ...line }];
}

const wins: readonly Case[] = [
  shaped(
    'colon-after-scheme',
    'A colon stands after `Bearer` in the `Authorization` header, where only a space should be.',
  ),
  shaped('joined-scheme', '`Bearer` and the key stand in the `Authorization` header without a space between them.'),
  shaped(
    'quoted-scheme',
    'A quote stands before `Bearer` in the `Authorization` header: the quotes were sent with the value.',
  ),
  shaped('named-header', "The value of the `Authorization` header begins with the header's own name."),
  [
    'a doubled Bearer',
    'GET /v1/scans → 401',
    { credentials: [credential({ flaws: ['doubled-scheme'] })] },
    { certainty: 'certain', cause: expect.stringMatching(/^`Bearer` stands twice/) },
  ],
  [
    'a bare key',
    'GET /v1/scans → 401',
    {
      credentials: [
        { where: 'header', name: 'authorization', shape: 'neolens-key', flaws: [], length: 37, fingerprint: 'k3y001' },
      ],
    },
    { certainty: 'certain', cause: expect.stringMatching(/without `Bearer`/) },
  ],
  [
    'another scheme',
    'GET /v1/scans → 401',
    { credentials: [credential({ scheme: 'Basic' })] },
    { cause: expect.stringMatching(/^Scheme `Basic` was sent/) },
  ],
  [
    'an unregistered scheme',
    'GET /v1/scans → 401',
    { credentials: [credential({ scheme: 'other' })] },
    { cause: expect.stringMatching(/^An unknown scheme/) },
  ],
  [
    'a key in the URL',
    'GET /v1/scans → 401',
    {
      credentials: [
        { where: 'query', name: 'api_key', shape: 'neolens-key', flaws: [], length: 37, fingerprint: 'k3y001' },
      ],
    },
    { certainty: 'certain', cause: expect.stringMatching(/`\?api_key=`/) },
  ],
  [
    'a key in the header of the other host',
    'GET /v1/scans → 401',
    {
      credentials: [
        { where: 'header', name: 'x-api-key', shape: 'neolens-key', flaws: [], length: 37, fingerprint: 'k3y001' },
      ],
    },
    { cause: expect.stringMatching(/`X-API-Key`.*`Authorization`/) },
  ],
  [
    'a Bearer on the demo host',
    'GET /patients/{id} → 401',
    { origin: 'https://neolens-api-demo.beeceptor.com' },
    { cause: expect.stringMatching(/`Authorization`; this host takes it in `X-API-Key`/) },
  ],
  [
    'another scheme of which the server says that no key came',
    'GET /v1/scans → 401',
    { credentials: [credential({ scheme: 'Basic' })], body: { error: 'Missing API key' } },
    { cause: expect.stringMatching(/^Scheme `Basic` was sent/) },
  ],
];

test.each(wins)('wrong-auth-scheme explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'wrong-auth-scheme', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'one Bearer in lower case',
    'GET /v1/scans → 401',
    { credentials: [credential({ scheme: 'bearer' })] },
    'invalid-key',
  ],
  [
    'a right key beside one in the URL',
    'GET /v1/scans → 401',
    {
      credentials: [
        { where: 'query', name: 'key', shape: 'other', flaws: [], length: 3, fingerprint: 'abc' },
        credential(),
      ],
    },
    'invalid-key',
  ],
  [
    'a key in the URL of a call whose headers were not seen',
    'GET /v1/scans → 401',
    { requestHeaders: 'unseen', credentials: [inQuery] },
    'invalid-key',
  ],
  ['a call of which nothing was seen', 'GET /v1/scans → 401', unseen, 'unauthorized'],
];

test.each(nearMisses)('wrong-auth-scheme does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
