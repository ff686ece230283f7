import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { exchange } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a documented path',
    'GET /v1/scans/{id} → 404',
    { body: { error: 'Resource not found' } },
    {
      certainty: 'likely',
      cause: expect.stringMatching(/^`GET \/v1\/scans\/\{id\}` found nothing under the `\{id\}` that was sent/),
    },
  ],
  [
    'a documented path without an identifier',
    'GET /v1/scan/results → 404',
    {},
    { cause: expect.stringMatching(/found nothing/) },
  ],
];

test.each(wins)('unknown-resource explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'unknown-resource', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['another method', 'PUT /v1/scans/{id} → 404', {}, 'method-not-allowed'],
  ['a path without its version', 'GET /scans/{id} → 404', {}, 'missing-version-prefix'],
];

test.each(nearMisses)('unknown-resource does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});

test.each([
  ['DELETE /v1/scans/{id} → 204', 'was deleted earlier'],
  ['GET /v1/scans/{id} → 200', 'was there earlier'],
])('unknown-resource tells what %s did before', (line, words) => {
  const before = exchange(line, { id: 'call-0' });
  const diagnosis = decoded('GET /v1/scans/{id} → 404', {}, { earlier: [before] });
  expect(diagnosis).toMatchObject({ ruleId: 'unknown-resource', certainty: 'certain' });
  expect(diagnosis.cause).toContain(words);
});

test('unknown-resource takes another identifier for another resource', () => {
  const other = exchange('GET /v1/scans/{id} → 200', { id: 'call-0', path: '/v1/scans/other' });
  expect(decoded('GET /v1/scans/{id} → 404', {}, { earlier: [other] }).certainty).toBe('likely');
});
