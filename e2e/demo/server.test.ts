import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { startMockApi } from '../mock-api/server.ts';
import { mockApi } from '../mock-api/testing.ts';
import { demo } from './testing.ts';

test('The page and every file of its folder are served, and nothing beside them.', async () => {
  const { url } = await demo({ api: 'http://127.0.0.1:9/v1' });
  const files = readdirSync(new URL('./page/', import.meta.url));
  for (const path of ['', ...files]) expect((await fetch(url + path)).status, path).toBe(200);
  for (const path of ['server.ts', '../server.ts', '%2e%2e/server.ts', 'page/']) {
    expect((await fetch(url + path)).status, path).toBe(404);
  }
});

test('Every page load gets the calls, the bases and a text of its own.', async () => {
  const started = await demo({ api: 'http://127.0.0.1:9/v1' });
  const load = async () => (await fetch(`${started.url}demo.json`)).json();
  const [first, second] = [await load(), await load()];
  expect(first.run).toMatch(/^[a-z0-9]{5}$/);
  expect(second.run).not.toBe(first.run);
  expect(first.calls).toEqual(started.calls);
  expect(first.bases.api).toBe('http://127.0.0.1:9/v1');
});

test('The bases to be watched are those that are called.', async () => {
  const usual = await demo({ api: 'http://127.0.0.1:9/v1' });
  expect(usual.bases).toHaveLength(3);
  expect(usual.bases[2]).toBe(`${usual.url}api/neolens`);
  const more = await demo({ api: 'http://127.0.0.1:9/v1', unresolved: true });
  expect(more.bases[3]).toBe('http://does-not-exist.invalid/v1');
});

test('The backend of the page forwards with its own key, and the answer has no CORS headers.', async () => {
  const api = await mockApi();
  const { url } = await demo({ api: api.base });
  const answer = await fetch(`${url}api/neolens/scans?limit=1`, { headers: { Origin: 'http://page.example' } });
  expect(answer.status).toBe(200);
  expect((await answer.json()).data.scans).toHaveLength(1);
  expect(answer.headers.get('X-RateLimit-Remaining')).toBe('999');
  expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull();
});

test('The backend of the page reaches an API with a throw-away certificate.', async () => {
  const api = await mockApi({ https: true, hosts: ['api.neolens.ai'] });
  const { url } = await demo({ api: 'https://api.neolens.ai/v1', upstream: api.base });
  expect((await fetch(`${url}api/neolens/auth/me`)).status).toBe(200);
});

test('The backend of the page answers 502 where the API is gone.', async () => {
  const api = await startMockApi();
  const { url } = await demo({ api: api.base });
  await api.close();
  expect((await fetch(`${url}api/neolens/scans`)).status).toBe(502);
});
