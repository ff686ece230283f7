import { expect, test } from 'vitest';
import { isSameBase, parseBase } from './parse-base.ts';

test.each([
  ['', 'empty'],
  ['   ', 'empty'],
  ['x', 'not-a-url'],
  ['v1/scans', 'not-a-url'],
  ['...', 'not-a-url'],
  ['https://', 'not-a-url'],
  ['https://.', 'not-a-url'],
  ['https://a b.example', 'not-a-url'],
  ['https://app.example/a b', 'not-a-url'],
  ['https://app.exam\nple/v1', 'not-a-url'],
  ['localhost:99999', 'not-a-url'],
  ['//app.example/v1', 'not-a-url'],
  ['https://[::1/v1', 'not-a-url'],
  ['ftp://x', 'scheme'],
  ['file:///x', 'scheme'],
  ['javascript:alert(1)', 'scheme'],
  ['data:text/html,x', 'scheme'],
  ['chrome-extension://abc/x', 'scheme'],
  ['mailto:a@app.example', 'scheme'],
  ['https://*/v1', 'wildcard'],
  ['*.example', 'wildcard'],
  ['https://u:p@x', 'credentials'],
  ['https://u@app.example/v1', 'credentials'],
  ['https://x/?a=1', 'query'],
  ['https://x/?', 'query'],
  ['https://x/#y', 'query'],
  ['https://x/#', 'query'],
])('"%s" is no base: %s', (text, problem) => {
  expect(parseBase(text)).toEqual({ problem });
});

test.each([
  ['localhost:8787/v1', 'http://localhost:8787', '/v1'],
  ['localhost', 'http://localhost', ''],
  ['LOCALHOST:80/v1', 'http://localhost', '/v1'],
  ['127.0.0.1:8787', 'http://127.0.0.1:8787', ''],
  ['[::1]:8080/v1', 'http://[::1]:8080', '/v1'],
  ['https://app.example/api/neolens/', 'https://app.example', '/api/neolens'],
  ['https://app.example/v1//', 'https://app.example', '/v1'],
  ['https://app.example/', 'https://app.example', ''],
  ['https://app.example:443/v1', 'https://app.example', '/v1'],
  ['https://app.example:8443/v1', 'https://app.example:8443', '/v1'],
  ['HTTPS://App.Example/V1', 'https://app.example', '/V1'],
  ['app.example/api', 'https://app.example', '/api'],
  ['app.example:8443', 'https://app.example:8443', ''],
  ['http://intranet/v1', 'http://intranet', '/v1'],
  ['https://[2001:db8::1]:8443/v1', 'https://[2001:db8::1]:8443', '/v1'],
  ['https://bücher.example/v1', 'https://xn--bcher-kva.example', '/v1'],
  ['bücher.example/v1', 'https://xn--bcher-kva.example', '/v1'],
  ['  https://app.example/v1  ', 'https://app.example', '/v1'],
  ['https://app.example/a/../v1', 'https://app.example', '/v1'],
])('"%s" is the base %s with the prefix "%s"', (text, origin, prefix) => {
  expect(parseBase(text)).toEqual({ base: { origin, prefix } });
});

test('two bases are the same if both origin and prefix are', () => {
  const base = { origin: 'https://app.example', prefix: '/v1' };
  expect(isSameBase(base, { ...base })).toBe(true);
  expect(isSameBase(base, { ...base, prefix: '' })).toBe(false);
  expect(isSameBase(base, { ...base, origin: 'http://app.example' })).toBe(false);
});
