import https from 'node:https';
import { expect, test, vi } from 'vitest';
import { keys, unknownKey } from './keys.ts';
import { bearer, developer, mockApi, stoppedClock } from './testing.ts';

test('A success has the envelope of the documentation, and its request id in the header too.', async () => {
  const api = await mockApi({ now: () => Date.UTC(2025, 6, 24, 10, 6, 20, 500) });
  const answer = await fetch(`${api.base}/scans?limit=1`, { headers: developer });
  const body = await answer.json();
  expect(body).toMatchObject({ status: 'success', timestamp: '2025-07-24T10:06:20Z', meta: { version: 'v1' } });
  expect(body.meta.request_id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(answer.headers.get('X-Request-Id')).toBe(body.meta.request_id);
});

test.each([
  ['no key', {}, 401, 'Unauthorized: Missing API key'],
  ['an unknown key', bearer(unknownKey), 401, 'Unauthorized: Invalid API key'],
  ['a key without Bearer', { Authorization: keys.developer.key }, 401, 'Unauthorized: Invalid API key'],
  ['a key in X-API-Key', { 'X-API-Key': keys.developer.key }, 401, 'Unauthorized: Missing API key'],
  ['an expired key', bearer(keys.expired.key), 401, 'Unauthorized: API key expired'],
  ['a revoked key', bearer(keys.revoked.key), 401, 'Unauthorized: API key revoked'],
  ['a deactivated key', bearer(keys.deactivated.key), 403, 'Forbidden: API key deactivated'],
])('%s is answered in the seed shape with its own message.', async (_, headers, status, message) => {
  const api = await mockApi();
  const answer = await fetch(`${api.base}/scans`, { headers: { ...headers } });
  expect(answer.status).toBe(status);
  expect(await answer.json()).toEqual({ error: { code: status, message, details: null } });
});

test('A rotated key works for 24 hours more.', async () => {
  const clock = stoppedClock();
  const api = await mockApi({ now: clock.now });
  const call = async () => (await fetch(`${api.base}/scans`, { headers: bearer(keys.rotated.key) })).status;
  clock.move(24 * 60 * 60 * 1000 - 1);
  expect(await call()).toBe(200);
  clock.move(1);
  expect(await call()).toBe(401);
});

test('Every key has the documented shape.', () => {
  for (const { key } of Object.values(keys)) expect(key).toMatch(/^neolens_live_[a-z0-9]{24}$/);
  expect(unknownKey).toMatch(/^neolens_live_[a-z0-9]{24}$/);
});

test('A scope counts whichever way round it is written.', async () => {
  const api = await mockApi();
  const call = async (path: string) =>
    (await fetch(`${api.base}${path}`, { headers: bearer(keys.hospital.key) })).status;
  expect(await call('/scans')).toBe(200);
  expect(await call('/scans/scan_00000001/report')).toBe(200);
  expect(await call('/me')).toBe(403);
});

test('The log has every request in the order of the answers, preflights included.', async () => {
  const clock = stoppedClock(1000);
  const api = await mockApi({ now: clock.now });
  await fetch(`${api.base}/scans?limit=2`, { method: 'OPTIONS', headers: { 'Access-Control-Request-Method': 'GET' } });
  clock.move(5);
  await fetch(`${api.base}/scanz`, { headers: developer });
  expect(api.calls).toEqual([
    { method: 'OPTIONS', path: '/v1/scans', query: '?limit=2', status: 204, time: 1000 },
    { method: 'GET', path: '/v1/scanz', query: '', status: 404, time: 1005 },
  ]);
});

test('A request counts as received from its arrival, and is in the log from its answer.', async () => {
  const api = await mockApi();
  expect(api.received).toBe(0);
  const answer = fetch(`${api.base}/scans?mock-delay=600000`, { headers: developer, signal: AbortSignal.timeout(500) });
  await vi.waitFor(() => expect(api.received).toBe(1));
  expect(api.calls).toEqual([]);
  await expect(answer).rejects.toThrow();
  await vi.waitFor(() => expect(api.calls).toHaveLength(1));
  expect(api.received).toBe(1);
});

test('The endpoints can stand under another prefix, and are not under the usual one then.', async () => {
  const api = await mockApi({ prefix: '/api/neolens' });
  expect(api.base).toBe(`${api.origin}/api/neolens`);
  expect((await fetch(`${api.base}/scans`, { headers: developer })).status).toBe(200);
  expect((await fetch(`${api.origin}/v1/scans`, { headers: developer })).status).toBe(404);
});

test('Asking for the count of a key that does not exist throws.', async () => {
  const api = await mockApi();
  expect(() => api.remaining(unknownKey)).toThrow(RangeError);
});

test('With https, the certificate is for the given names and for this machine.', async () => {
  const api = await mockApi({ https: true, hosts: ['api.neolens.ai'] });
  const names = await new Promise<string>((resolve, reject) => {
    const request = https.get(`${api.base}/scans`, { rejectUnauthorized: false }, (answer) => {
      // `getPeerCertificate` stands on TLS sockets only, which is what an https request has.
      const socket = answer.socket as import('node:tls').TLSSocket;
      resolve(socket.getPeerCertificate().subjectaltname ?? '');
      answer.resume();
    });
    request.on('error', reject);
  });
  expect(names).toBe('DNS:api.neolens.ai, DNS:localhost, IP Address:127.0.0.1');
});

test('A path that cannot be decoded is a path that does not exist.', async () => {
  const api = await mockApi();
  expect((await fetch(`${api.base}/scans/%E0%A4%A`, { headers: developer })).status).toBe(404);
});
