import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { startOfTests } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'a 401 that Chromium withheld',
    'GET /v1/scans → 401',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
      failure: 'net::ERR_FAILED',
      credentials: 'absent',
    },
    {
      certainty: 'certain',
      status: { code: 401, text: 'Unauthorized' },
      cause: expect.stringMatching(/^The 401 answer of `api.neolens.ai` was withheld/),
      alternatives: [{ ruleId: 'missing-authorization', cause: expect.any(String) }],
    },
  ],
  [
    'a 401 that Firefox withheld without a word',
    'GET /v1/scans → 401',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
    },
    { certainty: 'certain', alternatives: [{ ruleId: 'invalid-key', cause: expect.any(String) }] },
  ],
  [
    'a hidden 429, whose wait counts',
    'POST /v1/scans → 429',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
      failure: 'NS_ERROR_DOM_BAD_URI',
      body: { error: { code: 429, message: 'x', retry_after: 5 } },
    },
    { retry: { verdict: 'after', at: startOfTests + 5_120, why: expect.any(String) } },
  ],
  [
    'a success that the page could not read',
    'POST /v1/scans → 201',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
    },
    { retry: { verdict: 'check-first', why: expect.any(String) }, alternatives: [] },
  ],
  [
    'another origin that is allowed',
    'GET /v1/scans → 200',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
      responseHeaders: { 'access-control-allow-origin': 'https://other.example' },
    },
    { cause: expect.stringMatching(/allows `https:\/\/other.example`, not `https:\/\/app.example`/) },
  ],
  [
    'a wildcard for a call with cookies',
    'GET /v1/scans → 200',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
      failure: 'net::ERR_FAILED',
      responseHeaders: { 'access-control-allow-origin': '*' },
    },
    { certainty: 'likely', cause: expect.stringMatching(/allows `\*`/) },
  ],
  [
    'a withheld answer of which only the status was seen',
    'GET /v1/scans → 401',
    { initiatorOrigin: 'https://app.example', responseHeaders: 'unseen', failure: 'net::ERR_FAILED' },
    {
      certainty: 'likely',
      cause:
        'The 401 answer of `api.neolens.ai` was withheld from the page: it most likely lacks `Access-Control-Allow-Origin`. The page saw only a network error.',
    },
  ],
  [
    'an answer of which nothing was seen',
    'GET /v1/scans',
    { initiatorOrigin: 'https://app.example', requestHeaders: 'unseen', failure: 'net::ERR_FAILED' },
    {
      certainty: 'likely',
      status: { code: 0, text: '' },
      cause:
        'The browser blocked the call to `api.neolens.ai`, or its answer, by CORS; with DevTools open its status can be read. The page saw only a network error.',
      alternatives: [{ ruleId: 'preflight-rejected', cause: expect.any(String) }],
    },
  ],
];

test.each(wins)('cors-blocked explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'cors-blocked', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'an answer that the page may read',
    'GET /v1/scans → 401',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
      responseHeaders: { 'access-control-allow-origin': 'https://app.example' },
    },
    'invalid-key',
  ],
  [
    'an answer that anyone may read',
    'GET /v1/scans → 401',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
      responseHeaders: { 'access-control-allow-origin': '*' },
    },
    'invalid-key',
  ],
  ['the same origin', 'GET /v1/scans → 401', { requestHeaders: { 'sec-fetch-mode': 'cors' } }, 'invalid-key'],
  [
    'headers that were not seen',
    'GET /v1/scans → 401',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
      responseHeaders: 'unseen',
    },
    'invalid-key',
  ],
  ['a mode that cannot be told', 'GET /v1/scans → 401', { initiatorOrigin: 'https://app.example' }, 'invalid-key'],
  [
    'a call that asks for no permission',
    'GET /v1/scans → 401',
    { initiatorOrigin: 'https://app.example', requestHeaders: { 'sec-fetch-mode': 'no-cors' } },
    'invalid-key',
  ],
  [
    'a page of an extension, which is exempt',
    'GET /v1/scans → 401',
    { initiatorOrigin: 'chrome-extension://abc', requestHeaders: { 'sec-fetch-mode': 'cors' } },
    'invalid-key',
  ],
];

test.each(nearMisses)('cors-blocked does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
