import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

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
];

test.each(wins)('preflight-rejected explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'preflight-rejected', ...expected });
});

const nearMisses: readonly NearMiss[] = [
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
