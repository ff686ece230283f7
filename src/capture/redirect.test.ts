import { expect, test } from 'vitest';
import { neolensBases } from '../api/base.ts';
import { fromHar } from './har.ts';
import { redirectTo } from './redirect.ts';

const from = 'http://api.neolens.ai/v1/scans/81f2?limit=5';
const target = (location: string | undefined) => redirectTo(location, from, neolensBases, 'salt');

test('the target of a redirect is kept as origin and template, without identifiers', () => {
  const found = target('https://api.neolens.ai/v1/scans/jane-doe?name=jane');
  expect(found).toEqual({ origin: 'https://api.neolens.ai', template: '/v1/scans/{id}', urlKey: expect.any(String) });
  expect(JSON.stringify(found)).not.toContain('jane');
});

test('a relative target is one on the same host, and one elsewhere has no template', () => {
  expect(target('/v1/me')).toMatchObject({ origin: 'http://api.neolens.ai', template: '/v1/me' });
  expect(target('https://login.example/start')).toEqual({
    origin: 'https://login.example',
    urlKey: expect.any(String),
  });
});

test.each([undefined, '', 'javascript:alert(1)', 'data:text/html,x', 'https://[', 'blob:https://a.example/1'])(
  'what is no address of http (%s) is no target',
  (location) => {
    expect(target(location)).toBeUndefined();
  },
);

test('the call that follows a redirect is known by its URL key', () => {
  const entry = (url: string, redirectURL: string) => ({
    startedDateTime: '2026-01-05T10:00:00.000Z',
    time: 5,
    request: { method: 'GET', url, headers: [{ name: 'Host', value: 'api.neolens.ai' }] },
    response: { status: redirectURL ? 301 : 401, statusText: '', headers: [], redirectURL, content: { size: 0 } },
  });
  const first = fromHar(entry('http://api.neolens.ai/v1/scans', 'https://api.neolens.ai/v1/scans'));
  const second = fromHar(entry('https://api.neolens.ai/v1/scans', ''));
  expect(first?.redirect?.urlKey).toBe(second?.request.url.urlKey);
  expect(second).not.toHaveProperty('redirect');
});

test('a failed call to a host that resembles the API is told, and one that was answered is not', () => {
  const entry = (status: number) => ({
    startedDateTime: '2026-01-05T10:00:00.000Z',
    time: 5,
    request: { method: 'GET', url: 'https://api.neolense.ai/v1/scans', headers: [] },
    response: { status, headers: [], content: {}, ...(status ? {} : { _error: 'net::ERR_NAME_NOT_RESOLVED' }) },
  });
  expect(fromHar(entry(0))).toMatchObject({ request: { url: { template: '/v1/scans' } } });
  expect(fromHar(entry(404))).toBeUndefined();
});
