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
  [
    'an answer of which only its type was kept',
    'GET /v1/scans → 403',
    { body: 'unseen', responseHeaders: { server: 'cloudflare', 'content-type': 'text/html; charset=utf-8' } },
    {
      certainty: 'possible',
      cause:
        'The answer, whose body was not seen, is declared as an HTML page, which the API does not send: a firewall or proxy (`cloudflare`) in front of `api.neolens.ai` may have refused the call.',
      evidence: [
        { where: 'status', name: 'status', value: '403 Forbidden' },
        { where: 'response-header', name: 'content-type', value: 'text/html; charset=utf-8' },
        { where: 'response-header', name: 'server', value: 'cloudflare' },
      ],
    },
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
    'an answer of another type whose body was not kept',
    'GET /v1/scans → 403',
    { body: 'unseen', responseHeaders: { 'content-type': 'application/json' } },
    'forbidden',
  ],
  [
    'an answer without a body under the type of a page',
    'GET /v1/scans → 403',
    { responseHeaders: { 'content-type': 'text/html' } },
    'forbidden',
  ],
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
