import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 409 without a word',
    'PUT /v1/config → 409',
    {},
    { certainty: 'likely', retry: { verdict: 'check-first', why: expect.any(String) } },
  ],
];

test.each(wins)('conflict explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'conflict', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a duplicate', 'POST /v1/scans → 409', { body: { error: 'Scan already exists' } }, 'duplicate-resource'],
];

test.each(nearMisses)('conflict does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
