import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'an HTML page',
    'GET /v1/scans → 403',
    {
      mediaType: 'text/html',
      body: '<html><head><title>Attention</title></head></html>',
      responseHeaders: { server: 'cloudflare', 'content-type': 'text/html' },
    },
    { certainty: 'likely', cause: expect.stringMatching(/\(`cloudflare`\) .* titled “Attention”/) },
  ],
  [
    'an HTML page without a title',
    'GET /v1/scans → 403',
    { body: '<!DOCTYPE html><p>no' },
    { cause: expect.stringMatching(/^An HTML page answered instead of the API/) },
  ],
];

test.each(wins)('gateway-forbidden explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'gateway-forbidden', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a JSON answer', 'GET /v1/scans → 403', { body: { error: '<html>' } }, 'forbidden'],
  ['an HTML page of another status', 'GET /v1/scans → 502', { body: '<html></html>' }, 'bad-gateway'],
  ['a call of which nothing was seen', 'GET /v1/scans → 403', unseen, 'forbidden'],
  [
    'JSON under the type of a page',
    'GET /v1/scans → 403',
    { mediaType: 'text/html', body: '{"error":"Forbidden"}' },
    'forbidden',
  ],
];

test.each(nearMisses)('gateway-forbidden does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
