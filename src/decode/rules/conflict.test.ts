import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 409 without a word',
    'PUT /v1/config → 409',
    {},
    { certainty: 'likely', retry: { verdict: 'check-first', why: expect.any(String) } },
  ],
  [
    'a call of which nothing was seen',
    'PUT /v1/config → 409',
    unseen,
    { certainty: 'likely', cause: '`PUT /v1/config` conflicts with the current state of the resource (409).' },
  ],
  [
    'what the server says',
    'PUT /v1/config → 409',
    { body: { error: 'Version mismatch' } },
    { cause: expect.stringMatching(/The server said: “Version mismatch”$/) },
  ],
];

test.each(wins)('conflict explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'conflict', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a duplicate', 'POST /v1/scans → 409', { body: { error: 'Scan already exists' } }, 'duplicate-resource'],
  [
    'a 400 whose body names a conflict',
    'PUT /v1/config → 400',
    { body: { error: { code: 409, message: 'Conflict' } } },
    'bad-request',
  ],
];

test.each(nearMisses)('conflict does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
