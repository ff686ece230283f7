import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { credential, unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a key of a host that is not of Neolens, whose dashboard does not know it',
    'GET /v1/scans → 401',
    { origin: 'http://localhost:8787' },
    {
      fix: expect.arrayContaining(['Look at the dashboard of `localhost:8787` whether this key exists and is active.']),
    },
  ],
  [
    'a well-formed key that the server calls invalid',
    'GET /v1/scans → 401',
    { body: { error: { code: 401, message: 'Unauthorized: Invalid API key', details: null } } },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^The key \(fingerprint `k3y001`\) is not accepted/),
      docs: expect.arrayContaining([{ title: 'API Troubleshooting', url: expect.any(String) }]),
    },
  ],
  ['a well-formed key without a word', 'GET /v1/scans → 401', {}, { certainty: 'likely' }],
  [
    'a revoked key',
    'GET /v1/scans → 401',
    { body: { error: 'Key has been revoked' } },
    { cause: expect.stringMatching(/is revoked/) },
  ],
  [
    'a server that says so, the request unseen',
    'GET /v1/scans → 401',
    { credentials: 'unseen', body: { error: { code: 'INVALID_AUTH', message: 'Unknown' } } },
    { certainty: 'likely' },
  ],
];

test.each(wins)('invalid-key explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'invalid-key', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'words that leave it open, the request unseen',
    'GET /v1/scans → 401',
    { credentials: 'unseen', body: { message: 'Missing or invalid API key.' } },
    'unauthorized',
  ],
  [
    'a placeholder',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'placeholder', placeholder: 'null' })], body: { error: 'Invalid API key' } },
    'placeholder-key',
  ],
  ['a call of which nothing was seen', 'GET /v1/scans → 401', unseen, 'unauthorized'],
  [
    'words of an invalid key where none was sent',
    'GET /v1/scans → 401',
    { credentials: 'absent', body: { error: 'Invalid API key' } },
    'missing-authorization',
  ],
];

test.each(nearMisses)('invalid-key does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
