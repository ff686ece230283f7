import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { credential, unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a key of a host that is not of Neolens',
    'GET /v1/scans → 401',
    { origin: 'https://clinic.example', credentials: [credential({ flaws: ['blank-around'] })] },
    { fix: expect.arrayContaining([expect.stringMatching(/^Copy the whole key again from the dashboard of `clinic/)]) },
  ],
  [
    'a key that was cut off',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'other', flaws: ['wrong-length'], length: 30 })] },
    { certainty: 'certain', cause: expect.stringMatching(/30 characters sent, 37 documented/) },
  ],
  [
    'spaces around a key',
    'GET /v1/scans → 401',
    { credentials: [credential({ flaws: ['blank-around'] })] },
    { cause: 'The key is not well formed: it has spaces around it.' },
  ],
  [
    'a quote on one side, with the line that is right',
    'GET /v1/scans → 401',
    { credentials: [credential({ flaws: ['quote-unclosed'] })] },
    {
      cause: 'The key is not well formed: it has a quote on one side.',
      snippets: [{ language: 'http', code: 'Authorization: Bearer neolens_live_…' }],
    },
  ],
  [
    'a key with another prefix, which another deployment may have',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'other', flaws: ['wrong-prefix', 'wrong-length'] })] },
    { certainty: 'likely' },
  ],
];

test.each(wins)('malformed-key explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'malformed-key', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a sound key', 'GET /v1/scans → 401', {}, 'invalid-key'],
  [
    'a token of another kind',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'jwt', length: 300 })] },
    'invalid-key',
  ],
  [
    'a malformed key under a doubled scheme',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'other', flaws: ['doubled-scheme', 'wrong-length'] })] },
    'wrong-auth-scheme',
  ],
  ['a call of which nothing was seen', 'GET /v1/scans → 401', unseen, 'unauthorized'],
];

test.each(nearMisses)('malformed-key does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
