import { expect, test } from 'vitest';
import { developer, mockApi } from './testing.ts';

const ORIGIN = 'https://page.example';

async function preflight(mode: string) {
  const api = await mockApi();
  return fetch(`${api.base}/scans?mock-cors=${mode}`, {
    method: 'OPTIONS',
    headers: {
      Origin: ORIGIN,
      'Access-Control-Request-Method': 'PUT',
      'Access-Control-Request-Headers': 'authorization',
    },
  });
}

async function call(mode: string, headers: Record<string, string> = { Origin: ORIGIN }) {
  const api = await mockApi();
  return fetch(`${api.base}/scans?mock-cors=${mode}`, { headers: { ...developer, ...headers } });
}

test('A preflight allows the four methods and the four headers.', async () => {
  const { status, headers } = await preflight('ok');
  expect(status).toBe(204);
  expect(headers.get('Access-Control-Allow-Origin')).toBe(ORIGIN);
  expect(headers.get('Access-Control-Allow-Methods')).toBe('GET, POST, PUT, DELETE');
  expect(headers.get('Access-Control-Allow-Headers')).toBe('Authorization, Content-Type, X-Neolens-Client, X-API-Key');
});

test('An answer reflects the origin and exposes nothing, unless it is asked to.', async () => {
  const usual = await call('ok');
  expect(usual.headers.get('Access-Control-Allow-Origin')).toBe(ORIGIN);
  expect(usual.headers.get('Access-Control-Expose-Headers')).toBeNull();
  expect((await call('expose')).headers.get('Access-Control-Expose-Headers')).toContain('X-RateLimit-Remaining');
});

test('A caller without an origin gets no CORS headers.', async () => {
  expect((await call('ok', {})).headers.get('Access-Control-Allow-Origin')).toBeNull();
});

test('An answer without CORS headers still has a preflight that passes.', async () => {
  expect((await call('none')).headers.get('Access-Control-Allow-Origin')).toBeNull();
  expect((await preflight('none')).headers.get('Access-Control-Allow-Origin')).toBe(ORIGIN);
});

test('An answer can allow an origin that is not the caller.', async () => {
  expect((await call('other-origin')).headers.get('Access-Control-Allow-Origin')).toBe('https://other-origin.invalid');
});

test('A refused preflight is a 405 without CORS headers.', async () => {
  const { status, headers } = await preflight('refuse-preflight');
  expect([status, headers.get('Access-Control-Allow-Origin')]).toEqual([405, null]);
});

test('A preflight can pass and yet not allow a header or a method.', async () => {
  const header = await preflight('preflight-missing-header');
  expect(header.status).toBe(204);
  expect(header.headers.get('Access-Control-Allow-Headers')).toBe('Authorization, Content-Type, X-API-Key');
  const method = await preflight('preflight-missing-method');
  expect(method.headers.get('Access-Control-Allow-Methods')).toBe('GET, POST');
});

test('A failure has the same CORS headers as a success.', async () => {
  const api = await mockApi();
  const answer = await fetch(`${api.base}/scanz`, { headers: { ...developer, Origin: ORIGIN } });
  expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([404, ORIGIN]);
});
