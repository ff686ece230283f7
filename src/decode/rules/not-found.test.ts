import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 410 on a path with another method documented',
    'PUT /v1/scans/{id} → 410',
    {},
    { certainty: 'likely', fix: [expect.stringMatching(/^Remove it/), expect.any(String)] },
  ],
  [
    'a call of which nothing was seen',
    'PATCH /v1/scans/{id} → 410',
    unseen,
    { cause: 'What `PATCH /v1/scans/{id}` asked for is gone for good (410).' },
  ],
];

test.each(wins)('not-found explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'not-found', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a documented path', 'GET /v1/scans/{id} → 404', {}, 'unknown-resource'],
  ['an undocumented path', 'GET /v1/billing → 404', {}, 'unknown-endpoint'],
  [
    'a 400 whose body says so',
    'PATCH /v1/scans/{id} → 400',
    { body: { error: { code: 404, message: 'Not found' } } },
    'bad-request',
  ],
];

test.each(nearMisses)('not-found does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
