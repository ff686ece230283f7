import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHar } from './har.ts';
import type { HarEntry } from './har-entry.ts';

const key = 'neolens_live_0a1b2c3d4e5f6g7h8i9j0k1l';
const url = 'https://api.neolens.ai/v1/scans';

test('any JSON in place of an entry, and of its content, is read without a throw', () => {
  const content = fc.option(fc.record({ text: fc.option(fc.string()), encoding: fc.constantFrom('', 'base64') }), {
    nil: undefined,
  });
  fc.assert(
    fc.property(fc.jsonValue(), content, (entry, given) => {
      expect(fromHar(entry as HarEntry, given)).toBeUndefined();
    }),
  );
});

test('an entry whose every field may be of any kind is read without a throw, and what is read is plain JSON', () => {
  const wild = (sound: unknown) => fc.oneof(fc.constant(sound), fc.jsonValue());
  const list = (item: fc.Arbitrary<unknown>) => fc.oneof(fc.array(item, { maxLength: 3 }), fc.jsonValue());
  const field = fc.oneof(fc.record({ name: wild('Content-Length'), value: wild('12') }), fc.jsonValue());
  const request = fc.record(
    {
      method: fc.constant('post'),
      url: fc.constant(url),
      headers: list(field),
      headersSize: wild(100),
      bodySize: wild(12),
      postData: fc.oneof(fc.record({ text: wild('{}'), mimeType: wild('application/json') }), fc.jsonValue()),
    },
    { requiredKeys: ['method', 'url'] },
  );
  const response = fc.record(
    {
      status: wild(429),
      statusText: wild('Too Many Requests'),
      headers: list(field),
      content: fc.oneof(fc.record({ size: wild(3), mimeType: wild('text/html'), text: wild('a') }), fc.jsonValue()),
      _error: wild('net::ERR_FAILED'),
    },
    { requiredKeys: [] },
  );
  const entry = fc.record(
    {
      startedDateTime: wild('2026-11-22T20:58:03.893Z'),
      time: wild(12),
      request,
      response: fc.oneof(response, fc.jsonValue()),
      _initiator: fc.oneof(fc.record({ stack: wild({ callFrames: [{ url: 'https://a/b.js' }] }) }), fc.jsonValue()),
    },
    { requiredKeys: ['request'] },
  );
  fc.assert(
    fc.property(entry, (given) => {
      const read = fromHar(given);
      expect(read?.request.method).toBe('POST');
      expect(JSON.parse(JSON.stringify(read))).toEqual(read);
    }),
  );
});

test('what an entry does not say is unseen, and the call is there all the same', () => {
  expect(fromHar({ request: { method: 'POST', url } })).toMatchObject({
    initiator: { kind: 'unknown' },
    request: {
      headers: { fields: [], complete: false },
      credentials: { state: 'unseen' },
      body: { state: 'unseen' },
    },
    failure: { name: '' },
  });
  expect(fromHar({ request: { method: 'POST', url } })).not.toHaveProperty('startedAt');
});

test.each([
  ['a call to another host', { method: 'GET', url: 'https://api.neolens.ai.evil.example/v1/scans' }],
  ['a data: URL', { method: 'GET', url: 'data:application/json,{}' }],
  ['a URL that is none', { method: 'GET', url: 'https://' }],
  ['no method', { url }],
])('%s is no call to the API', (_what, request) => {
  expect(fromHar({ request })).toBeUndefined();
});

test('a key never stands in what is kept, wherever the call or its answer carries it', () => {
  const foreign = 'sk-Zz9Yy8Xx7Ww6Vv5';
  const read = fromHar({
    request: {
      method: 'POST',
      url: `${url}?api_key=${key}&token=${foreign}&session_id=s3ss10nZZ&note=${key}#${key}`,
      headers: [
        { name: 'Host', value: 'api.neolens.ai' },
        { name: 'Authorization', value: `Bearer ${key}` },
        { name: 'X-API-Key', value: foreign },
        { name: 'X-Session-Token', value: 's3ss10nZZ' },
        { name: 'Cookie', value: `session=${foreign}` },
        { name: 'Referer', value: `https://app.example/?api_key=${foreign}&access_token=t0k3nQQ#${key}` },
      ],
      cookies: [{ name: 'session', value: foreign }],
      queryString: [{ name: 'api_key', value: key }],
      postData: { mimeType: 'application/json', text: `{"api_key":"p4ssw0rd!","note":"${key} ${foreign}"}` },
    },
    response: {
      status: 401,
      statusText: `No ${foreign}`,
      headers: [
        { name: 'Set-Cookie', value: `session=${foreign}` },
        { name: 'Location', value: `/login?token=t0k3nQQ` },
        { name: 'X-Debug', value: `refused ${foreign} and Bearer ${key}` },
      ],
      content: { mimeType: 'application/json', text: `{"error":"Invalid API key: ${foreign}, ${key}"}` },
    },
  });
  const kept = JSON.stringify(read);
  for (const secret of [key.slice(13), foreign, 's3ss10nZZ', 't0k3nQQ', 'p4ssw0rd!'])
    expect(kept).not.toContain(secret);
  expect(kept).toContain('Invalid API key: ');
});

test('a key of any shape that the server repeats is masked to the character', () => {
  const text = '{"error":"Unknown key qwertz-12345."}';
  const read = fromHar({
    request: { method: 'GET', url, headers: [{ name: 'X-API-Key', value: 'qwertz-12345' }] },
    response: { status: 401, content: { mimeType: 'application/json', text } },
  });
  expect(read?.response?.body).toMatchObject({ text: '{"error":"Unknown key ••••••••••••."}' });
});

test('a key in the query that the server repeats is masked too', () => {
  const read = fromHar({
    request: { method: 'GET', url: `${url}?key=qwertz-12345` },
    response: { status: 401, content: { mimeType: 'text/plain', text: 'Unknown key qwertz-12345.' } },
  });
  expect(read?.response?.body).toMatchObject({ text: 'Unknown key ••••••••••••.' });
});

test('a placeholder is no secret, so the answer that names it stays legible', () => {
  const read = fromHar({
    request: { method: 'GET', url, headers: [{ name: 'Authorization', value: 'Bearer undefined' }] },
    response: { status: 401, content: { mimeType: 'text/plain', text: 'Key is undefined' } },
  });
  expect(read?.response?.body).toMatchObject({ text: 'Key is undefined' });
});

test('a request without the field that names its host was not listed as sent, so nothing in it is absent', () => {
  const headers = [{ name: 'authorization', value: `Bearer ${key}` }];
  const provisional = fromHar({ request: { method: 'POST', url, headers, headersSize: -1, bodySize: 0 } });
  expect(provisional?.request).toMatchObject({
    headers: { complete: false },
    credentials: { state: 'present' },
    body: { state: 'unseen' },
  });
});

test.each([
  ['HTTP/1.1', { headers: [{ name: 'Host', value: 'api.neolens.ai' }], headersSize: 40 }],
  ['HTTP/2 in Chromium', { headers: [{ name: ':authority', value: 'api.neolens.ai' }], headersSize: -1 }],
  ['a file of another tool', { headers: [{ name: 'Accept', value: '*/*' }], headersSize: 400 }],
])('the fields of a request over %s are all there, so what is not listed is absent', (_what, given) => {
  const read = fromHar({ request: { method: 'POST', url, bodySize: 0, ...given } });
  expect(read?.request).toMatchObject({
    headers: { complete: true },
    credentials: { state: 'absent' },
    body: { state: 'absent' },
  });
});

test("the page's half of a service worker's call shows only some of the answer's fields", () => {
  const headers = [{ name: 'content-type', value: 'application/json' }];
  const response = { status: 429, headers, _fetchedViaServiceWorker: true };
  expect(fromHar({ request: { method: 'GET', url }, response })?.response?.headers.complete).toBe(false);
});

test("an empty body in the service worker's half, though bytes came, is unseen and not absent", () => {
  const response = { status: 429, headersSize: 268, bodySize: 116, _transferSize: 384, content: { size: 0 } };
  const half = fromHar({ request: { method: 'GET', url }, response }, { text: '' });
  expect(half?.response?.body).toEqual({ state: 'unseen', why: 'gone' });
});

test("Firefox's size of an answer includes its head, so an empty body there is absent", () => {
  const response = { status: 500, headersSize: 150, bodySize: 150, content: { size: 0 } };
  const empty = fromHar({ request: { method: 'GET', url }, response }, { text: '' });
  expect(empty?.response?.body).toEqual({ state: 'absent' });
});

test('an answer without a declared type that Firefox hands over as base64 is read as the text it is', () => {
  const content = { size: 13, mimeType: 'application/x-unknown-content-type', encoding: 'base64' };
  const read = fromHar(
    { request: { method: 'GET', url }, response: { status: 500, content } },
    { text: btoa('{"error":"x"}') },
  );
  expect(read?.response?.body).toEqual({ state: 'present', text: '{"error":"x"}', size: 13 });
});

test('a request body of over 1 MiB of which Firefox hands over the beginning is marked as cut', () => {
  const text = 'x'.repeat(1_048_576);
  const read = (length: number) =>
    fromHar({ request: { method: 'POST', url, postData: { text }, bodySize: length } })?.request.body;
  expect(read(2_000_000)).toMatchObject({ cut: true, size: 2_000_000 });
  expect(read(1_048_576)).not.toHaveProperty('cut');
});

test('a script that is a data: URL is not kept, and that of a page without its query', () => {
  const by = (script: string) =>
    fromHar({ request: { method: 'GET', url }, _initiator: { stack: { callFrames: [{ url: script }] } } })?.initiator;
  expect(by('data:text/javascript,fetch("secret")')).toEqual({ kind: 'unknown' });
  expect(by('https://app.example/app.js?v=1#x')).toMatchObject({ script: 'https://app.example/app.js' });
});

test.each([
  ['whole', 105, undefined],
  ['in part', 14, 'net::ERR_ABORTED'],
])('an answer that came %s and was then dropped by Chromium', (_how, bodySize, failure) => {
  const entry = {
    startedDateTime: '2026-11-22T20:58:03.893Z',
    time: 9,
    request: {
      method: 'GET',
      url: 'https://api.neolens.ai/v1/scans',
      headers: [{ name: 'Host', value: 'api.neolens.ai' }],
    },
    response: {
      status: 401,
      headers: [{ name: 'Content-Length', value: '105' }],
      content: { size: bodySize, mimeType: 'application/json' },
      bodySize,
      _error: 'net::ERR_ABORTED',
    },
  };
  expect(fromHar(entry)?.failure?.name).toBe(failure);
});
