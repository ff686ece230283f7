import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

const wins: readonly Case[] = [
  ['a 410 on a path with another method documented', 'PUT /v1/scans/{id} → 410', {}, { certainty: 'likely' }],
];

test.each(wins)('not-found explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'not-found', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a documented path', 'GET /v1/scans/{id} → 404', {}, 'unknown-resource'],
  ['an undocumented path', 'GET /v1/billing → 404', {}, 'unknown-endpoint'],
];

test.each(nearMisses)('not-found does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
