import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 403 without a word',
    'GET /v1/logs → 403',
    {},
    {
      certainty: 'likely',
      fix: expect.arrayContaining([expect.stringMatching(/`GET \/v1\/auth\/me`/)]),
      retry: { verdict: 'never', why: expect.any(String) },
    },
  ],
];

test.each(wins)('forbidden explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'forbidden', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a scope in the answer', 'GET /v1/logs → 403', { body: { error: 'Requires admin:audit' } }, 'missing-scope'],
  [
    'a page of something in front',
    'GET /v1/logs → 403',
    { body: '<!doctype html><title>Denied</title>' },
    'gateway-forbidden',
  ],
];

test.each(nearMisses)('forbidden does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
