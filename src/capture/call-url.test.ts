import { expect, test } from 'vitest';
import { neolensBases } from '../api/base.ts';
import { callUrl } from './call-url.ts';

const read = (url: string) => callUrl(url, neolensBases, 'salt')?.url;

test('a URL is taken apart, and its query values stay for the one who looks at it now', () => {
  expect(read('https://api.neolens.ai/v1/scans/81f2?search=a%20b&limit=')).toMatchObject({
    origin: 'https://api.neolens.ai',
    path: '/v1/scans/81f2',
    template: '/v1/scans/{id}',
    query: [
      { name: 'search', value: { state: 'present', value: 'a b' } },
      { name: 'limit', value: { state: 'present', value: '' } },
    ],
  });
});

test('a key in the query becomes facts, and its value is unseen', () => {
  const found = callUrl('https://api.neolens.ai/v1/scans?API_Key=qwertz-12345', neolensBases, 'salt');
  expect(found?.credentials).toMatchObject([{ where: 'query', name: 'API_Key', shape: 'other', length: 12 }]);
  expect(found?.url.query).toEqual([{ name: 'API_Key', value: { state: 'unseen' } }]);
});

test('the value of a parameter of a signed URL is unseen', () => {
  const url = 'https://api.neolens.ai/v1/scans?X-Amz-Signature=qwertz-12345&X-Amz-Security-Token=qwertz-67890';
  expect(read(url)?.query).toEqual([
    { name: 'X-Amz-Signature', value: { state: 'unseen' } },
    { name: 'X-Amz-Security-Token', value: { state: 'unseen' } },
  ]);
});

test.each([
  ['?jane', [{ name: '', value: { state: 'present', value: 'jane' } }]],
  ['?jane=', [{ name: 'jane', value: { state: 'present', value: '' } }]],
  ['?limit', [{ name: 'limit', value: { state: 'present', value: '' } }]],
  ['?jane%20doe&limit=5', [{ name: '' }, { name: 'limit' }]],
  ['?token', [{ name: 'token', value: { state: 'unseen' } }]],
])('in %s, what stands alone is a value unless the API has a parameter of that name', (search, query) => {
  expect(read(`https://api.neolens.ai/v1/scans${search}`)?.query).toMatchObject(query);
});

test('a key in the path is masked', () => {
  expect(read('https://api.neolens.ai/v1/keys/neolens_live_0a1b2c3d4e5f6g7h8i9j0k1l')?.path).toBe(
    '/v1/keys/neolens_live_••••••••••••••••••••••••',
  );
});

test('equal URLs have equal keys, whatever their fragment; other query values have others', () => {
  const key = (url: string) => read(`https://api.neolens.ai/v1/scans${url}`)?.urlKey;
  expect(key('?a=1#x')).toBe(key('?a=1'));
  expect(key('?a=1')).not.toBe(key('?a=2'));
  expect(key('?a=1')).toMatch(/^[a-z2-9]{16}$/);
});

test.each([
  'https://api.neolens.ai.evil.example/v1',
  'https://api.neolens.ai@evil.example/v1',
  'http://api.neolens.ai:8080/v1',
  'nonsense',
  '',
])('%s is not watched', (url) => {
  expect(read(url)).toBeUndefined();
});

test('of a query without end the first two hundred parameters are kept', () => {
  expect(read(`https://api.neolens.ai/v1/scans?${'a=1&'.repeat(5000)}`)?.query).toHaveLength(200);
});
