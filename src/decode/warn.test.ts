import { expect, test } from 'vitest';
import { credential, exchange, type Given, startOfTests } from './exchange.fixture.ts';
import { warn } from './warn.ts';

const context = { now: startOfTests };

test('a Neolens key on a call from a web page is warned of, failed or not', () => {
  const [warning] = warn(exchange('GET /v1/scans → 200', { initiatorOrigin: 'https://app.example' }), context);
  expect(warning).toMatchObject({ ruleId: 'exposed-key', title: 'Key exposed to visitors' });
  expect(warning?.cause).toMatch(/^A Neolens key is in the code of `https:\/\/app\.example`/);
  expect(warning?.evidence).toEqual([
    { where: 'request-header', name: 'authorization', value: 'Bearer neolens-key[37]' },
  ]);
});

test.each<[string, Given]>([
  ['a loopback page', { initiatorOrigin: 'http://localhost:5173' }],
  ['a page of a server at all addresses', { initiatorOrigin: 'http://0.0.0.0:5173' }],
  ['the same by IPv6', { initiatorOrigin: 'http://[::]:5173' }],
  ['an extension', { initiatorOrigin: 'chrome-extension://abc' }],
  ['a page without a key', { initiatorOrigin: 'https://app.example', credentials: 'absent' }],
  [
    'a page with a token of its own',
    { initiatorOrigin: 'https://app.example', credentials: [credential({ shape: 'jwt' })] },
  ],
  ['a page whose headers were not seen', { initiatorOrigin: 'https://app.example', credentials: 'unseen' }],
])('%s is not', (_about, given) => {
  expect(warn(exchange('GET /v1/scans → 200', given), context)).toEqual([]);
});
