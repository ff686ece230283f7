import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss, ruleIds } from '../decoded.fixture.ts';
import { exchange, unseen } from '../exchange.fixture.ts';

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
  [
    'a call of which nothing was seen but its URL',
    'GET /v1/scans/{id} → 404',
    unseen,
    {
      certainty: 'likely',
      fix: expect.arrayContaining(['List the resources (`GET /v1/scans`) and take the identifier from there.']),
    },
  ],
  [
    'a resource that is gone for good',
    'GET /v1/scans/{id} → 410',
    {},
    {
      cause: 'What `GET /v1/scans/{id}` asked for is gone for good (410).',
      fix: [expect.stringMatching(/^Remove it where your code still keeps it/), expect.stringMatching(/anew/)],
    },
  ],
  [
    'a path without an identifier, which gets no advice on one',
    'GET /v1/scan/results → 404',
    {},
    { fix: [expect.stringMatching(/^Check that what it reads was made before/)] },
  ],
];

test.each(wins)('unknown-resource explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'unknown-resource', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['another method', 'PUT /v1/scans/{id} → 404', {}, 'method-not-allowed'],
  ['a path without its version', 'GET /scans/{id} → 404', {}, 'missing-version-prefix'],
  [
    'a 400 whose body says so',
    'GET /v1/scans/{id} → 400',
    { body: { error: { code: 404, message: 'Scan not found' } } },
    'bad-request',
  ],
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

test('unknown-resource names the list below a base of the user as it is called there', () => {
  const given = { origin: 'https://app.example', path: '/api/neolens/scans/81f2c0' };
  expect(decoded('GET /v1/scans/{id} → 404', given).fix).toContain(
    'List the resources (`GET /api/neolens/scans`) and take the identifier from there.',
  );
});

test('unknown-resource takes another identifier for another resource', () => {
  const other = exchange('GET /v1/scans/{id} → 200', { id: 'call-0', path: '/v1/scans/other' });
  expect(decoded('GET /v1/scans/{id} → 404', {}, { earlier: [other] }).certainty).toBe('likely');
});

test.each([
  ['with another query', '/v1/scans/{id}', '/v1/scans/81f2'],
  ['what lies below it', '/v1/scans/{id}/findings', '/v1/scans/81f2/findings'],
  ['what lies below it and is not documented', '/v1/scans/{id}/result', '/v1/scans/81f2/result'],
])('unknown-resource names the deletion of what is asked for, %s', (_about, template, path) => {
  const deleted = exchange('DELETE /v1/scans/{id} → 204', { id: 'call-0', path: '/v1/scans/81f2' });
  const given = { path, query: { format: 'json' } };
  expect(decoded(`GET ${template} → 404`, given, { earlier: [deleted] })).toMatchObject({
    ruleId: 'unknown-resource',
    certainty: 'certain',
    cause: expect.stringMatching(/^The resource at `\/v1\/scans\/\{id\}` was deleted earlier/),
    evidence: expect.arrayContaining([expect.objectContaining({ callId: 'call-0' })]),
  });
});

test.each([
  ['another one was deleted', '/v1/scans/81f'],
  ['which one was deleted is no longer known', '/v1/scans/…'],
  ['what was deleted looked like a key', '/v1/scans/‹masked›'],
])('unknown-resource names no deletion where %s', (_about, path) => {
  const deleted = exchange('DELETE /v1/scans/{id} → 204', { id: 'call-0', path });
  const given = { path: path.startsWith('/v1/scans/8') ? '/v1/scans/81f2/findings' : `${path}/findings` };
  expect(decoded('GET /v1/scans/{id}/findings → 404', given, { earlier: [deleted] }).certainty).toBe('likely');
});

test('unknown-resource takes a deletion whose 200 said error for none', () => {
  const body = { status: 'error', error: { code: 403, message: 'Forbidden' } };
  const refused = exchange('DELETE /v1/scans/{id} → 200', { id: 'call-0', body });
  expect(decoded('GET /v1/scans/{id} → 404', {}, { earlier: [refused] }).certainty).toBe('likely');
});

test('a misspelt path below what was deleted is told first', () => {
  const deleted = exchange('DELETE /v1/scans/{id} → 204', { id: 'call-0' });
  const diagnosis = decoded('GET /v1/scans/{id}/finding → 404', {}, { earlier: [deleted] });
  expect(ruleIds(diagnosis)).toEqual(['unknown-endpoint', 'unknown-resource']);
});
