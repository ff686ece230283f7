import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maskSecrets, secretsFound } from './mask-secrets.ts';

test.each([
  ['key neolens_live_0a1b2c3d4e5f6g7h8i9j0k1l is revoked', 'key neolens_live_•••••••••••••••••••••••• is revoked'],
  ['Authorization: Bearer abc.def-123', 'Authorization: Bearer •••••••••••'],
  ['sent Basic dXNlcjpwYXNz', 'sent Basic ••••••••••••'],
  ['eyJhbGciOi.eyJzdWIi.c2ln', '••••••••••••••••••••••••'],
  ['x-eyJhbGciOi-eyJ.eyJzdWIi.c2ln', 'x-••••••••••••••••••••••••••••'],
  ['{"api_key" : "abc-def"}', '{"api_key" : "•••••••"}'],
  ['{"password":"hunter2"}', '{"password":"•••••••"}'],
  [String.raw`{"password":"hun\"ter2"}`, '{"password":"•••••••••"}'],
  ['{"api_key":"abc-def', '{"api_key":"•••••••'],
  ['{"api_key":"abc-def\\', '{"api_key":"••••••••'],
  ['client_secret=abcd&x=1', 'client_secret=••••&x=1'],
  ['https://app.example/?token=abcdef&page=2#top', 'https://app.example/?token=••••••&page=2#top'],
  ['no /v1/x?X-Amz-Signature=0a1b2c3d&X-Amz-Date=1', 'no /v1/x?X-Amz-Signature=••••••••&X-Amz-Date=1'],
  ['?X-Amz-Security-Token=abcdef', '?X-Amz-Security-Token=••••••'],
  ['<scan><api_key>abc-def</api_key></scan>', '<scan><api_key>•••••••</api_key></scan>'],
  ['<api_key>abc-def', '<api_key>•••••••'],
  ['form-data; name="api_key"\r\n\r\nabc-def\r\n--x', 'form-data; name="api_key"\r\n\r\n•••••••\r\n--x'],
])('%s is masked', (text, masked) => {
  expect(maskSecrets(text)).toBe(masked);
});

test.each([
  'Bearer authentication required.',
  'Basic authentication is switched off',
  'Bearer token-based authentication',
  'Use your key, which starts with neolens_live_',
  '{"details":{"api_key":"This field is required."}}',
  '{"field":"api_key","issue":"missing"}',
  '{"api_key":"undefined"}',
  '{"api_key":"undefined',
  'api_key=undefined',
  '<api_key>This field is required.</api_key>',
  'name="file"\r\n\r\nabc-def',
])('"%s" holds no secret and stays as it is', (text) => {
  expect(maskSecrets(text)).toBe(text);
});

test('the length of a text never changes, so that offsets into it stay true', () => {
  const bits = fc.constantFrom(
    'neolens_live_',
    'Bearer ',
    '"api_key":"',
    '"',
    '?token=',
    '&',
    'eyJ',
    '.',
    'a1b2c3d4e5',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string()), { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      expect(maskSecrets(text)).toHaveLength(text.length);
    }),
  );
});

const hostileBytes = 5_000_000;
/** ms: ample for one reading on a busy machine; re-reading from each start would take an hour. */
const limit = 30_000;

test.each([
  '-eyJaaaaa',
  'eyJaaaaa.-eyJ',
  'a-eyJaaaaa.eyJaaaaa ',
  'neolens_live_',
  'Bearer ',
  'Bearer          ',
  '"api_key"    ',
  '"api_key":"aaaa ',
  '"api_key":"x-api_key":"',
  '?token=aaa',
  '?token=undefined',
])(
  '5 MB of %j are read before the test runs out of time',
  (bit) => {
    const text = bit.repeat(hostileBytes / bit.length);
    expect(maskSecrets(text)).toHaveLength(text.length);
  },
  limit,
);

test.each([
  ['eyJ', 'a'],
  ['eyJaaaaa.', '-eyJaaaaa'],
  ['Bearer', ' '],
  ['Bearer ', 'a'],
  ['"api_key"', ' '],
  ['"api_key":"', 'a'],
  ['"api_key":"', '\\'],
  ['?token=', '?'],
])(
  '%j and 5 MB of %j are read before the test runs out of time',
  (start, bit) => {
    const text = start + bit.repeat(hostileBytes / bit.length);
    expect(maskSecrets(text)).toHaveLength(text.length);
  },
  limit,
);

test('a megabyte of text without a secret is read before the test runs out of time', () => {
  const text = '{"a":"Bearer x eyJ neolens_"},'.repeat(35_000);
  expect(maskSecrets(text)).toBe(text);
});

test('the secrets of a text are found once each, and no more of them than are worth looking for elsewhere', () => {
  expect(secretsFound('{"api_key":"abc-def","password":"hunter2"} ?token=abc-def')).toEqual(['abc-def', 'hunter2']);
  expect(secretsFound('{"name":"abc-def"}')).toEqual([]);
  expect(secretsFound(Array.from({ length: 99 }, (_, at) => `?token=abcdef${at}`).join(' '))).toHaveLength(10);
});
