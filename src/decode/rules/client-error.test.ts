import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

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
  [
    'a call of which nothing was seen',
    'GET /v1/scans → 418',
    unseen,
    {
      certainty: 'likely',
      cause: '418: the API refused `GET /v1/scans` for a reason that its documentation does not list.',
    },
  ],
  [
    'a body that names another status',
    'GET /v1/scans → 418',
    { body: { error: { code: 404, message: 'No such scan' } } },
    {
      cause: expect.stringMatching(/names status 404 instead/),
      alternatives: [{ ruleId: 'unknown-resource', cause: expect.any(String) }],
    },
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
