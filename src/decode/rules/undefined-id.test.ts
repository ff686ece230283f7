import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'undefined',
    'GET /v1/scans/{id} → 404',
    { path: '/v1/scans/undefined' },
    { certainty: 'certain', cause: expect.stringMatching(/^`undefined` stands in the path/) },
  ],
  [
    'an encoded object',
    'GET /v1/scans/{id} → 400',
    { path: '/v1/scans/%5Bobject%20Object%5D' },
    { cause: expect.stringMatching(/^`\[object Object\]`/) },
  ],
  [
    'a template that was not filled',
    'GET /v1/scans/{id}/report → 404',
    { path: '/v1/scans/:id/report' },
    { cause: expect.stringMatching(/^`:id`/) },
  ],
  [
    'the name of the identifier itself',
    'GET /v1/scans/{id} → 404',
    { path: '/v1/scans/%7Bid%7D' },
    { cause: '`{id}` stands in the path where an identifier should be: segment 3 of `/v1/scans/{id}`.' },
  ],
  [
    'a property of an object in a template',
    'GET /v1/scans/{id} → 404',
    { path: '/v1/scans/$%7Bscan.id%7D' },
    { certainty: 'certain', cause: expect.stringMatching(/^`\$\{scan\.id\}` stands in the path where `\{id\}`/) },
  ],
  [
    'a template of two braces',
    'GET /v1/scans/{id} → 404',
    { path: '/v1/scans/{{scan_id}}' },
    { cause: expect.stringMatching(/^`\{\{scan_id\}\}`/) },
  ],
  [
    'an empty identifier',
    'GET /v1/scans/ → 404',
    {},
    { certainty: 'likely', cause: expect.stringMatching(/empty part \(number 3\)/) },
  ],
  [
    'a call of which nothing was seen but its URL',
    'GET /v1/scans/{id} → 404',
    { ...unseen, path: '/v1/scans/NaN' },
    { certainty: 'certain', cause: '`NaN` stands in the path where `{id}` should be: segment 3 of `/v1/scans/{id}`.' },
  ],
];

test.each(wins)('undefined-id explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'undefined-id', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'an identifier that only contains such a word',
    'GET /v1/scans/{id} → 404',
    { path: '/v1/scans/nullified' },
    'unknown-resource',
  ],
  ['a stored path', 'GET /v1/scans/{id} → 404', { path: '/v1/scans/…' }, 'unknown-resource'],
  ['a failure of the server', 'GET /v1/scans/{id} → 500', { path: '/v1/scans/undefined' }, 'server-error'],
];

test.each(nearMisses)('undefined-id does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
