import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { exchange, unseen } from '../exchange.fixture.ts';
import { isFailure } from '../is-failure.ts';

const asking = { 'access-control-request-method': 'POST', origin: 'https://app.example' };
const envelope = { status: 'error', error: { code: 401, message: 'Missing API key' } };

const wins: readonly Case[] = [
  [
    'a call whose preflight was answered 405',
    'POST /v1/scans',
    { initiatorOrigin: 'https://app.example', failure: 'net::ERR_FAILED', preflight: { status: 405 } },
    {
      certainty: 'certain',
      cause: expect.stringMatching(/^The preflight was answered 405 instead of a 2xx status/),
      alternatives: [],
      status: { code: 0, text: '' },
    },
  ],
  [
    'a call that Firefox never listed',
    'POST /v1/scans',
    { initiatorOrigin: 'https://app.example', preflight: { status: 401 } },
    { cause: expect.stringMatching(/answered 401/) },
  ],
  [
    'a header that is not allowed',
    'POST /v1/scans',
    {
      initiatorOrigin: 'https://app.example',
      failure: 'net::ERR_FAILED',
      preflight: {
        status: 204,
        requestHeaders: {
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,x-neolens-client',
        },
        responseHeaders: { 'access-control-allow-origin': '*', 'access-control-allow-headers': 'Authorization' },
      },
    },
    {
      cause: expect.stringMatching(/^`X-Neolens-Client` is not among the headers/),
      alternatives: [],
      snippets: [
        { language: 'http', code: expect.stringMatching(/Headers: authorization, x-neolens-client, content-type$/) },
      ],
    },
  ],
  [
    'a wildcard, which does not cover Authorization',
    'POST /v1/scans',
    {
      initiatorOrigin: 'https://app.example',
      failure: 'net::ERR_FAILED',
      preflight: {
        status: 204,
        requestHeaders: {
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,x-neolens-client',
        },
        responseHeaders: { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' },
      },
    },
    { cause: expect.stringMatching(/^`Authorization` is not among/) },
  ],
  [
    'a method that is not allowed',
    'DELETE /v1/scans/{id}',
    {
      initiatorOrigin: 'https://app.example',
      failure: 'net::ERR_FAILED',
      preflight: {
        status: 204,
        requestHeaders: { 'access-control-request-method': 'DELETE' },
        responseHeaders: { 'access-control-allow-origin': '*', 'access-control-allow-methods': 'GET, POST' },
      },
    },
    {
      cause: expect.stringMatching(/^`DELETE` is not among the methods .*`GET`, `POST`/),
      snippets: [
        {
          language: 'http',
          code: `HTTP/1.1 204 No Content
Access-Control-Allow-Origin: https://app.example
Access-Control-Allow-Methods: DELETE
Access-Control-Allow-Headers: authorization, content-type, x-neolens-client`,
        },
      ],
    },
  ],
  [
    'an origin that is not allowed',
    'POST /v1/scans',
    { initiatorOrigin: 'https://app.example', preflight: { status: 204, responseHeaders: {} } },
    { cause: expect.stringMatching(/has no `Access-Control-Allow-Origin`/) },
  ],
  [
    'a preflight seen alone',
    'OPTIONS /v1/scans → 403',
    { initiatorOrigin: 'https://app.example', requestHeaders: { 'access-control-request-method': 'POST' } },
    { certainty: 'certain', alternatives: [], status: { code: 403, text: 'Forbidden' } },
  ],
  [
    'a preflight alone that passed and was ended all the same',
    'OPTIONS /v1/scans → 204',
    {
      requestHeaders: { 'access-control-request-method': 'POST' },
      responseHeaders: { 'access-control-allow-origin': '*' },
      failure: 'net::ERR_FAILED',
    },
    { cause: expect.stringMatching(/^The preflight got no usable answer \(`net::ERR_FAILED`\)/) },
  ],
  [
    'a preflight alone that no one answered',
    'OPTIONS /v1/scans',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: { 'access-control-request-method': 'POST' },
      failure: 'net::ERR_CONNECTION_REFUSED',
    },
    { alternatives: [{ ruleId: 'connection-refused', cause: expect.any(String) }] },
  ],
  [
    'an OPTIONS of which nothing but its failure was seen',
    'OPTIONS /v1/scans → 405',
    { requestHeaders: 'unseen' },
    {
      cause:
        'The preflight was answered 405 instead of a 2xx status, so the browser did not send the call to `/v1/scans` that it asked for.',
      alternatives: [],
    },
  ],
  [
    'an OPTIONS from another origin, whose own headers were not seen, that was answered without permission',
    'OPTIONS /v1/scans → 200',
    { initiatorOrigin: 'https://app.example', requestHeaders: 'unseen' },
    {
      certainty: 'likely',
      cause:
        "The preflight's answer has no `Access-Control-Allow-Origin`, so the browser did not send the call to `/v1/scans` that it asked for.",
      alternatives: [],
    },
  ],
  [
    'a preflight alone that was answered 200 without permission',
    'OPTIONS /v1/scans → 200',
    { initiatorOrigin: 'https://app.example', requestHeaders: asking, body: envelope },
    {
      certainty: 'certain',
      cause:
        "The preflight's answer has no `Access-Control-Allow-Origin`, so the browser did not send `POST /v1/scans`.",
      alternatives: [],
    },
  ],
  [
    'a preflight alone that passes by its headers, with an error in its body',
    'OPTIONS /v1/scans → 200',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: asking,
      responseHeaders: { 'access-control-allow-origin': '*' },
      body: envelope,
    },
    {
      certainty: 'likely',
      cause:
        'The preflight was answered 200 with an error in its body. Browsers go by its headers alone, so `POST /v1/scans` may have been sent all the same. The server said: “Missing API key”. Its body names status 401 instead.',
      alternatives: [],
    },
  ],
  [
    'an OPTIONS of which only the URL and an error in the body were seen',
    'OPTIONS /v1/scans → 200',
    {
      initiatorOrigin: 'https://app.example',
      requestHeaders: 'unseen',
      responseHeaders: 'unseen',
      body: envelope,
    },
    { certainty: 'likely', cause: expect.stringMatching(/^The preflight was answered 200 with an error in its body/) },
  ],
  [
    'a preflight alone that was ended',
    'OPTIONS /v1/scans',
    { initiatorOrigin: 'https://app.example', requestHeaders: asking, failure: 'net::ERR_ABORTED' },
    {
      certainty: 'likely',
      cause:
        'The preflight was ended, as a rule by the page itself, before its answer counted (`net::ERR_ABORTED`), so the browser did not send `POST /v1/scans`.',
      retry: { verdict: 'now', why: expect.stringMatching(/^The page ended the call itself/) },
      alternatives: [],
    },
  ],
  [
    'a preflight alone that was refused and ended',
    'OPTIONS /v1/scans → 403',
    { initiatorOrigin: 'https://app.example', requestHeaders: asking, failure: 'NS_BINDING_ABORTED' },
    { certainty: 'certain', cause: expect.stringMatching(/^The preflight was answered 403/) },
  ],
  [
    'an OPTIONS whose headers were not seen, that failed',
    'OPTIONS /v1/scans',
    { initiatorOrigin: 'https://app.example', requestHeaders: 'unseen', failure: 'NS_ERROR_DOM_BAD_URI' },
    { certainty: 'certain', cause: expect.stringMatching(/^The preflight got no usable answer/) },
  ],
];

test.each(wins)('preflight-rejected explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'preflight-rejected', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  [
    'an OPTIONS that page code made, with an error in its body',
    'OPTIONS /v1/scans → 200',
    { requestHeaders: { accept: '*/*' }, body: envelope },
    'error-in-success',
  ],
  [
    'an OPTIONS to the own origin of the page, whose headers were not seen',
    'OPTIONS /v1/scans → 200',
    { requestHeaders: 'unseen', body: envelope },
    'error-in-success',
  ],
  [
    'an OPTIONS that page code made and ended',
    'OPTIONS /v1/scans',
    { requestHeaders: { accept: '*/*' }, failure: 'net::ERR_ABORTED' },
    'aborted',
  ],
  [
    'a call that the page ended with its preflight',
    'POST /v1/scans',
    {
      initiatorOrigin: 'https://app.example',
      failure: 'net::ERR_ABORTED',
      preflight: { failure: 'net::ERR_ABORTED', requestHeaders: asking },
    },
    'aborted',
  ],
  [
    'a call that failed for a reason of its own',
    'POST /v1/scans',
    {
      initiatorOrigin: 'https://app.example',
      failure: 'net::ERR_CONNECTION_REFUSED',
      preflight: { failure: 'net::ERR_CONNECTION_REFUSED' },
    },
    'connection-refused',
  ],
  [
    'a preflight that passed',
    'POST /v1/scans → 401',
    {
      initiatorOrigin: 'https://app.example',
      responseHeaders: { 'access-control-allow-origin': '*' },
      preflight: {
        status: 200,
        requestHeaders: {
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,x-neolens-client',
        },
        responseHeaders: {
          'access-control-allow-origin': '*',
          'access-control-allow-headers': 'authorization, X-Neolens-Client',
        },
      },
    },
    'invalid-key',
  ],
  [
    'a call of which nothing but its failure was seen',
    'POST /v1/scans',
    { ...unseen, initiatorOrigin: 'https://app.example', failure: '' },
    'network-failure',
  ],
];

test.each(nearMisses)('preflight-rejected does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});

test('an OPTIONS of which neither headers nor body were seen has not failed by its status of success', () => {
  const unknown = {
    initiatorOrigin: 'https://app.example',
    requestHeaders: 'unseen',
    responseHeaders: 'unseen',
  } as const;
  expect(isFailure(exchange('OPTIONS /v1/scans → 200', { ...unknown, body: 'unseen' }))).toBe(false);
});
