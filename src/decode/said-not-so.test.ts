import { expect, test } from 'vitest';
import { decoded } from './decoded.fixture.ts';
import { exchange, type Given } from './exchange.fixture.ts';
import { isFailure } from './index.ts';

test.each<[string, string, string]>([
  ['Contact admin.neolens.ai for access', '403', 'forbidden'],
  ['Client IP 10.0.0.1 is blocked', '403', 'forbidden'],
  ['User registration is disabled', '403', 'forbidden'],
  ['API key has been deactivated', '403', 'deactivated-key'],
  ['Invalid or expired token', '401', 'invalid-key'],
  ['Invalid API key. Keys never expire', '401', 'invalid-key'],
  ['Token expired', '401', 'expired-token'],
])('"%s" under %s is explained by %s only', (error, status, ruleId) => {
  expect(decoded(`GET /v1/scans → ${status}`, { body: { error } }).ruleId).toBe(ruleId);
});

test.each<[string, Given]>([
  ['a cache', {}],
  ['a 200 that says error', { body: { status: 'error', error: { code: 401, message: 'Invalid API key' } } }],
])('%s is no proof that the key worked', (about, given) => {
  const before = exchange('GET /v1/me → 200', { id: 'before', ...given });
  const earlier = [about === 'a cache' ? ({ ...before, fromCache: true } as const) : before];
  expect(decoded('GET /v1/scans → 401', {}, { earlier }).ruleId).toBe('invalid-key');
});

test('a limit without what is left of it is no count of calls', () => {
  const given = { responseHeaders: { 'x-ratelimit-limit': '1000' } };
  expect(decoded('GET /v1/scans → 429', given, { earlier: [] }).cause).not.toMatch(/the server counts/);
});

test.each([429, 500, 503])('a preflight that fails with %i may pass later, and the call was not sent', (status) => {
  expect(decoded(`OPTIONS /v1/scans → ${status}`, { requestHeaders: 'unseen' }).retry.verdict).toBe('after');
});

test('Retry-After of a 500 is heeded', () => {
  const { retry } = decoded('GET /v1/scans → 500', { responseHeaders: { 'retry-after': '120' } });
  expect(retry).toMatchObject({ verdict: 'after', at: expect.any(Number) });
});

test('408s in a row are counted, and were not processed', () => {
  const earlier = ['a', 'b'].map((id) => exchange('POST /v1/scans → 408', { id }));
  expect(decoded('POST /v1/scans → 408', {}, { earlier })).toMatchObject({
    cause: expect.stringMatching(/3rd failure of this endpoint in a row/),
    retry: { verdict: 'after' },
    alternatives: [],
  });
});

test('all that a preflight refused is named, and only that is called spare', () => {
  const { cause, fix } = decoded('PUT /v1/config', {
    failure: 'net::ERR_FAILED',
    initiatorOrigin: 'https://app.example',
    preflight: {
      status: 204,
      requestHeaders: {
        origin: 'https://app.example',
        'access-control-request-method': 'PUT',
        'access-control-request-headers': 'authorization,x-neolens-client',
      },
      responseHeaders: {
        'access-control-allow-origin': 'https://app.example',
        'access-control-allow-methods': 'GET',
        'access-control-allow-headers': 'authorization',
      },
    },
  });
  expect(cause).toMatch(/^`PUT` is not among the methods.*; `X-Neolens-Client` is not among the headers/);
  expect(fix.at(-1)).toMatch(/`x-neolens-client` made the browser ask/);
});

test('a problem document under 200 is an error behind a success', () => {
  const body = { title: 'Forbidden', status: 403, detail: 'No.' };
  const given = { body, mediaType: 'application/problem+json' };
  expect(decoded('GET /v1/scans → 200', given)).toMatchObject({
    ruleId: 'error-in-success',
    alternatives: [{ ruleId: 'forbidden', cause: expect.any(String) }],
  });
});

test.each(['dicom-sr', 'hl7-cda'])('an export as %s succeeds, whatever Accept says', (format) => {
  const responseHeaders = { 'content-type': 'application/dicom' };
  const requestHeaders = { accept: 'application/json' };
  const given = { query: { format }, requestHeaders, responseHeaders, body: 'x' };
  expect(isFailure(exchange('GET /v1/export → 200', given))).toBe(false);
});
