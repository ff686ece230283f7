import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

const wins: readonly Case[] = [
  [
    'a status that the documentation does not list',
    'GET /v1/scans → 451',
    {},
    {
      cause: expect.stringMatching(/^451 Unavailable For Legal Reasons: /),
      retry: { verdict: 'never', why: expect.any(String) },
    },
  ],
  [
    'a status without a name',
    'GET /v1/scans → 499',
    { body: 'client closed' },
    { certainty: 'likely', cause: expect.stringMatching(/^499: .*“client closed”$/) },
  ],
];

test.each(wins)('client-error explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'client-error', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a listed status', 'GET /v1/scans → 400', {}, 'bad-request'],
  ['a timeout of the request', 'GET /v1/scans → 408', {}, 'gateway-timeout'],
  ['a failure of the server', 'GET /v1/scans → 501', {}, 'server-error'],
];

test.each(nearMisses)('client-error does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
