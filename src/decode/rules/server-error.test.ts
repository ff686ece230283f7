import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 500 of a call that reads',
    'GET /v1/scans → 500',
    {},
    { certainty: 'certain', retry: { verdict: 'now', why: expect.any(String) } },
  ],
  [
    'a 500 of a call that changes data',
    'POST /v1/scans → 500',
    {},
    { retry: { verdict: 'check-first', why: expect.any(String) } },
  ],
  [
    'a body that names another status',
    'POST /v1/analyze → 500',
    { body: { error: { code: 400, message: "Missing required field 'image'" } } },
    {
      cause: expect.stringMatching(/500.*names status 400/),
      alternatives: [{ ruleId: 'missing-field', cause: expect.any(String) }],
    },
  ],
  [
    'an id for support',
    'GET /v1/scans → 500',
    { body: { error: { message: 'x', request_id: 'req-0042' } } },
    { requestId: 'req-0042', fix: expect.arrayContaining([expect.stringMatching(/`req-0042`/)]) },
  ],
  ['a status above the known ones', 'GET /v1/scans → 599', {}, { certainty: 'likely' }],
  [
    'a call of which nothing was seen',
    'POST /v1/scans → 500',
    unseen,
    {
      certainty: 'certain',
      cause: expect.stringMatching(/It took 120 ms; the documented p95 of `POST \/v1\/scans` is 2\.8 s\.$/),
      fix: expect.arrayContaining([expect.stringMatching(/^Look first whether/)]),
    },
  ],
];

test.each(wins)('server-error explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'server-error', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a gateway', 'GET /v1/scans → 502', {}, 'bad-gateway'],
  ['a status that is none', 'GET /v1/scans → 600', {}, 'unknown-failure'],
];

test.each(nearMisses)('server-error does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});

test('server-error sends nobody back to a method that the server does not implement', () => {
  expect(decoded('PATCH /v1/scans → 501')).toMatchObject({
    retry: { verdict: 'never' },
    fix: expect.arrayContaining([expect.stringMatching(/^Check the method/)]),
  });
});
