import { expect, test } from 'vitest';
import { isFailure } from '../decode/is-failure.ts';
import undefinedId from '../decode/rules/undefined-id.ts';
import { fromHar } from './har.ts';
import { caseNames, recordedExchanges } from './recorded.fixture.ts';
import { asStored } from './stored.ts';

const base = 'https://api.neolens.ai/v1';
const scan = '81f2c0de';

function call(url: string, response: object = { status: 404 }, request: object = {}) {
  const read = fromHar({ request: { method: 'GET', url, ...request }, response });
  if (!read) throw new Error(`${url} is not watched`);
  return read;
}

test('no body, query value, identifier, script or free text of the server is stored', () => {
  const exchange = fromHar({
    _initiator: { stack: { callFrames: [{ url: 'https://app.example/patients/Jane.js' }] } },
    request: {
      method: 'POST',
      url: `${base}/scans/${scan}/findings?search=Jane&${scan}&janedoe`,
      headers: [
        { name: 'Host', value: 'api.neolens.ai' },
        { name: 'Referer', value: 'https://app.example/patients/Jane' },
        { name: 'X-Patient', value: 'Jane' },
      ],
      postData: { mimeType: 'application/json', text: '{"patient_id":"Jane"}' },
    },
    response: {
      status: 404,
      statusText: 'No scan of Jane',
      headers: [
        { name: 'Link', value: `<${base}/scans/${scan}>` },
        { name: 'Retry-After', value: '60' },
      ],
      content: { mimeType: 'application/json', text: '{"error":"No scan of Jane"}', size: 27 },
    },
  });
  const stored = JSON.stringify(exchange && asStored(exchange));
  for (const secret of ['Jane', 'janedoe', scan, 'app.js']) expect(stored).not.toContain(secret);
});

test('of the script its line is not stored either, and of the times no parts', () => {
  const exchange = fromHar({
    _initiator: { stack: { callFrames: [{ url: 'https://app.example/a.js', lineNumber: 4 }] } },
    request: { method: 'GET', url: `${base}/scans` },
    timings: { wait: 5 },
  });
  expect(exchange).toMatchObject({ timings: { wait: 5 }, initiator: { line: 5 } });
  const stored = exchange && asStored(exchange);
  expect(stored?.initiator).toEqual({ kind: 'unknown' });
  expect(stored).not.toHaveProperty('timings');
});

test('names, sizes, times and what is technical by documentation are stored, so that absent stays true', () => {
  const exchange = call(
    `${base}/scans?search=Jane&limit=5`,
    { status: 429, headers: [{ name: 'Retry-After', value: '60' }], content: { text: '{}', size: 2 } },
    { headers: [{ name: 'Host', value: 'api.neolens.ai' }] },
  );
  expect(asStored(exchange)).toMatchObject({
    request: {
      url: {
        path: '/v1/scans',
        urlKey: exchange.request.url.urlKey,
        query: [{ name: 'search' }, { name: 'limit' }],
      },
      headers: { complete: true, fields: [{ name: 'host', value: '…' }] },
      credentials: { state: 'absent' },
    },
    response: {
      status: 429,
      headers: { fields: [{ name: 'retry-after', value: '60' }] },
      body: { state: 'unseen', why: 'gone', size: 2 },
    },
  });
});

test.each([
  'undefined',
  'null',
  'NaN',
  '',
  '[object Object]',
  '%5Bobject%20Object%5D',
  '{id}',
  '{scanId}',
  '%7Bid%7D',
  ':id',
  '<scan_id>',
])('"%s" in place of an identifier is none, stays visible, and is still diagnosed', (segment) => {
  const exchange = call(`${base}/scans/${segment}/findings`);
  const stored = asStored(exchange);
  expect(stored.request.url.path).toBe(exchange.request.url.path);
  expect(undefinedId.match(stored, { now: 0 })).toBeDefined();
});

test.each(['{81f2c0}', ':81f2c0', 'nullable', '81f2'])('"%s" is an identifier and is not stored', (segment) => {
  expect(asStored(call(`${base}/scans/${segment}/findings`)).request.url.path).toBe('/v1/scans/…/findings');
});

test('under a base with a longer prefix the identifiers are found all the same', () => {
  const bases = [{ origin: 'https://app.example', prefix: '/api/neolens' }];
  const exchange = fromHar(
    { request: { method: 'GET', url: `https://app.example/api/neolens/scans/${scan}/report` } },
    undefined,
    { bases },
  );
  expect(exchange && asStored(exchange).request.url.path).toBe('/api/neolens/scans/…/report');
});

test('a success whose body said error is known as a failure after its body is gone', () => {
  const saysError = { status: 200, content: { mimeType: 'application/json', text: '{"status":"error"}' } };
  const stored = asStored(call(`${base}/scans`, saysError));
  expect(stored.response?.body).toMatchObject({ state: 'unseen', saysError: true });
  expect(isFailure(stored)).toBe(true);
  expect(asStored(stored)).toEqual(stored);
});

test('a success that the page could not read did not say error', () => {
  const stored = asStored(call(`${base}/scans`, { status: 200, _error: 'net::ERR_FAILED' }));
  expect(stored.response?.body).not.toHaveProperty('saysError');
});

test('so many or so long header fields are cut, and what was cut is unseen', () => {
  const headers = Array.from({ length: 500 }, (_, index) => ({
    name: `x-ratelimit-${index}`,
    value: 'x'.repeat(9999),
  }));
  const stored = asStored(call(`${base}/scans`, { status: 429, headers }));
  expect(stored.response?.headers.complete).toBe(false);
  expect(JSON.stringify(stored).length).toBeLessThan(50_000);
});

for (const browser of ['chromium', 'firefox'] as const) {
  test(`of every recorded call of ${browser} the stored form fails where the call failed, and is stored as it is`, () => {
    for (const exchange of caseNames(browser).flatMap((name) => recordedExchanges(browser, name))) {
      const stored = asStored(exchange);
      expect(isFailure(stored)).toBe(isFailure(exchange));
      expect(asStored(stored)).toEqual(stored);
      expect(JSON.stringify(stored)).not.toMatch(/"text"|"state":"present","value":"|retry_after/);
    }
  });
}
