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
    'a wildcard for cookies that were seen, without a word of the browser',
    'GET /v1/scans → 200',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors', cookie: '‹masked›' },
      responseHeaders: { 'access-control-allow-origin': '*' },
    },
    {
      certainty: 'certain',
      cause:
        'The 200 answer of `api.neolens.ai` was withheld from the page: it allows `*`, and for a call with cookies it must name `https://app.example` and have `Access-Control-Allow-Credentials: true`. The page saw only a network error.',
      fix: [
        expect.stringMatching(/^Call Neolens from your own backend/),
        'If you run `api.neolens.ai`, answer every status, errors too, with `Access-Control-Allow-Origin: https://app.example` and `Access-Control-Allow-Credentials: true`.',
        "Or call without cookies (`credentials: 'omit'`): the API takes its key in `Authorization`.",
      ],
      evidence: [
        { where: 'status', name: 'status', value: '200' },
        { where: 'response-header', name: 'access-control-allow-origin', value: '*' },
        { where: 'response-header', name: 'access-control-allow-credentials' },
        { where: 'request-header', name: 'cookie', value: '‹masked›' },
        { where: 'request-header', name: 'origin', value: 'https://app.example' },
      ],
      snippets: [
        {
          language: 'http',
          code: 'Access-Control-Allow-Origin: https://app.example\nAccess-Control-Allow-Credentials: true\nVary: Origin',
        },
      ],
    },
  ],
  [
    'an origin that is allowed without its cookies',
    'GET /v1/scans → 200',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors', cookie: '‹masked›' },
      responseHeaders: { 'access-control-allow-origin': 'https://app.example' },
    },
    {
      certainty: 'certain',
      cause: expect.stringMatching(
        /: it has no `Access-Control-Allow-Credentials: true`, which a call with cookies needs/,
      ),
    },
  ],
  [
    'an origin that is allowed, where nobody saw whether cookies are',
    'GET /v1/scans → 200',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
      responseHeaders: {
        'access-control-allow-origin': 'https://app.example',
        'access-control-allow-credentials': '…',
      },
      failure: 'net::ERR_FAILED',
    },
    { certainty: 'likely', cause: expect.stringMatching(/: it most likely has no `Access-Control-Allow-Credentials/) },
  ],
  [
    'an answer that is allowed by all its headers and was kept back all the same',
    'GET /v1/scans → 200',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
      responseHeaders: {
        'access-control-allow-origin': 'https://app.example',
        'access-control-allow-credentials': 'true',
      },
      failure: 'net::ERR_FAILED',
    },
    { certainty: 'possible', cause: expect.stringMatching(/so the reason is not in its headers/), snippets: [] },
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
  [
    'cookies that the page may read the answer to',
    'GET /v1/scans → 401',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors', cookie: '‹masked›' },
      responseHeaders: {
        'access-control-allow-origin': 'https://app.example',
        'access-control-allow-credentials': 'true',
      },
    },
    'invalid-key',
  ],
  [
    'cookies, where nobody saw whether they are allowed',
    'GET /v1/scans → 401',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors', cookie: '‹masked›' },
      responseHeaders: {
        'access-control-allow-origin': 'https://app.example',
        'access-control-allow-credentials': '…',
      },
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

test('cors-blocked speaks of the first alternative where there is one, and only there', () => {
  const given = {
    initiatorOrigin: 'https://app.example',
    requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
    failure: 'net::ERR_FAILED',
  };
  for (const status of [
    100, 200, 204, 301, 302, 304, 399, 400, 401, 409, 418, 451, 499, 500, 505, 511, 599, 600, 999,
  ]) {
    const { fix, alternatives } = decoded(`GET /v1/scans → ${status}`, given);
    expect([status, fix.some((step) => step.includes('first alternative'))]).toEqual([status, alternatives.length > 0]);
  }
});

test('an Origin that was not seen is no evidence, though the origin is known', () => {
  const given = {
    initiatorOrigin: 'https://app.example',
    requestHeaders: 'unseen',
    failure: 'net::ERR_FAILED',
  } as const;
  const diagnosis = decoded('GET /v1/scans → 401', given);
  expect(diagnosis.ruleId).toBe('cors-blocked');
  expect(diagnosis.evidence.map(({ where }) => where)).not.toContain('request-header');
});
