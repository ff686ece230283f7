import { expect, test } from 'vitest';
import { exchange, type Given, startOfTests } from './exchange.fixture.ts';
import { decode, isFailure } from './index.ts';

const page = 'https://app.example';
const cors = { initiatorOrigin: page, requestHeaders: { origin: page, 'sec-fetch-mode': 'cors' } };

test.each<[string, string, Given]>([
  ['a status of 400', 'GET /v1/scans → 400', {}],
  ['a status of 599', 'GET /v1/scans → 599', {}],
  ['a status outside of HTTP', 'GET /v1/scans → 0', {}],
  ['a network failure', 'GET /v1/scans', { failure: 'net::ERR_TIMED_OUT' }],
  ['a failure without a name', 'GET /v1/scans', { failure: '' }],
  ['a 200 that broke off', 'GET /v1/scans → 200', { failure: 'net::ERR_CONNECTION_RESET' }],
  ['a 200 that says error', 'GET /v1/scans → 200', { body: { status: 'error' } }],
  ['a 200 with a failure and its error', 'GET /v1/scans → 200', { body: { status: 'failed', error: 'No', data: {} } }],
  ['a 200 that CORS withheld', 'GET /v1/scans → 200', cors],
  [
    'a preflight that was refused',
    'OPTIONS /v1/scans → 404',
    { requestHeaders: { 'access-control-request-method': 'GET' } },
  ],
  ['a call behind a refused preflight', 'POST /v1/scans', { preflight: { status: 404 } }],
])('%s is a failure', (_about, line, given) => {
  expect(isFailure(exchange(line, given))).toBe(true);
});

test.each<[string, string, Given]>([
  ['a 200', 'GET /v1/scans → 200', { body: { status: 'success', data: [] } }],
  ['a job that failed', 'GET /analysis/{id} → 200', { body: { id: 'a', status: 'failed', error: null } }],
  ['a job that ended in failure', 'GET /analysis/{id} → 200', { body: { status: 'failure', message: 'No lung' } }],
  ['a redirect', 'GET /v1/scans → 302', {}],
  ['a 304 without CORS headers', 'GET /v1/scans → 304', cors],
  ['a call under way', 'GET /v1/scans', {}],
  ['a call that waits for its preflight', 'POST /v1/scans', { preflight: {} }],
  ['a call that the page ended', 'GET /v1/scans → 500', { failure: 'net::ERR_ABORTED' }],
  [
    'a preflight that passed',
    'OPTIONS /v1/scans → 204',
    {
      ...cors,
      requestHeaders: { origin: page, 'access-control-request-method': 'POST' },
      responseHeaders: { 'access-control-allow-origin': page },
    },
  ],
  [
    'a 200 that CORS lets through',
    'GET /v1/scans → 200',
    { ...cors, responseHeaders: { 'access-control-allow-origin': '*' } },
  ],
])('%s is no failure', (_about, line, given) => {
  expect(isFailure(exchange(line, given))).toBe(false);
});

test('an answer that a service worker made is not measured by CORS headers', () => {
  const call = { ...exchange('GET /v1/scans → 200', cors), viaServiceWorker: true };
  expect(isFailure(call)).toBe(false);
});

test('a call that did not fail has no diagnosis, one that the page ended has', () => {
  const context = { now: startOfTests };
  expect(decode(exchange('GET /v1/scans → 200'), context)).toBeUndefined();
  expect(decode(exchange('GET /v1/scans'), context)).toBeUndefined();
  expect(decode(exchange('GET /v1/scans', { failure: 'net::ERR_ABORTED' }), context)?.ruleId).toBe('aborted');
});
