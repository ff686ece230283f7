import { expect, test } from 'vitest';
import { keys, trialKey } from './keys.ts';
import { bearer, developer, mockApi, stoppedClock } from './testing.ts';

test('Every answer names limit, remaining and reset, and they agree with what the server counts.', async () => {
  const clock = stoppedClock();
  const api = await mockApi({ now: clock.now });
  await fetch(`${api.base}/scans`, { headers: bearer(keys.public.key) });
  clock.move(18_000);
  const answer = await fetch(`${api.base}/scans/none`, { headers: bearer(keys.public.key) });
  expect(answer.status).toBe(404);
  expect(answer.headers.get('X-RateLimit-Limit')).toBe('100');
  expect(answer.headers.get('X-RateLimit-Remaining')).toBe('98');
  expect(answer.headers.get('X-RateLimit-Reset')).toBe('42');
  expect(api.remaining(keys.public.key)).toBe(98);
  expect(api.remaining(keys.developer.key)).toBe(1000);
});

test('The call above the limit is answered 429 with the seconds that are left, and succeeds once they are over.', async () => {
  const clock = stoppedClock();
  const api = await mockApi({ now: clock.now });
  const call = () => fetch(`${api.base}/scans`, { headers: bearer(keys.trial.key) });
  for (let count = 0; count < 5; count++) expect((await call()).status).toBe(200);
  clock.move(20_500);
  const refused = await call();
  expect(refused.status).toBe(429);
  expect(refused.headers.get('Retry-After')).toBe('40');
  expect(refused.headers.get('X-RateLimit-Remaining')).toBe('0');
  expect(await refused.json()).toEqual({
    error: { code: 429, message: 'Too Many Requests: Rate limit exceeded', retry_after: 40 },
  });
  clock.move(39_500);
  expect((await call()).status).toBe(200);
  expect(api.remaining(keys.trial.key)).toBe(4);
});

test('Each trial key has a window of its own.', async () => {
  const api = await mockApi({ limits: { trial: 1 } });
  const call = async (run: string) => (await fetch(`${api.base}/scans`, { headers: bearer(trialKey(run)) })).status;
  expect([await call('a'), await call('a'), await call('b')]).toEqual([200, 429, 200]);
});

test('The limit per address holds for all keys together, and for calls without one.', async () => {
  const api = await mockApi({ limits: { ip: 2 } });
  await fetch(`${api.base}/scans`);
  await fetch(`${api.base}/scans`, { headers: developer });
  const answer = await fetch(`${api.base}/scans`, { headers: bearer(keys.public.key) });
  expect(answer.status).toBe(429);
  expect(answer.headers.get('X-RateLimit-Limit')).toBe('2');
});

test('A call with a key that is no longer good counts for the address only.', async () => {
  const api = await mockApi();
  const answer = await fetch(`${api.base}/scans`, { headers: bearer(keys.expired.key) });
  expect(answer.headers.get('X-RateLimit-Limit')).toBe('5000');
  expect(api.remaining(keys.expired.key)).toBe(1000);
});

test('Parallel calls are counted one by one.', async () => {
  const api = await mockApi();
  const calls = Array.from({ length: 8 }, () => fetch(`${api.base}/scans`, { headers: bearer(keys.trial.key) }));
  const statuses = (await Promise.all(calls)).map(({ status }) => status).sort();
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
});

test('A preflight is not counted.', async () => {
  const api = await mockApi();
  const headers = { Origin: 'https://page.example', 'Access-Control-Request-Method': 'GET', ...developer };
  await fetch(`${api.base}/scans`, { method: 'OPTIONS', headers });
  expect(api.remaining(keys.developer.key)).toBe(1000);
});

test('A forced 429 claims an empty window, while the count has only the one call.', async () => {
  const api = await mockApi();
  const answer = await fetch(`${api.base}/scans?mock-status=429`, { headers: developer });
  expect(answer.headers.get('X-RateLimit-Remaining')).toBe('0');
  expect(answer.headers.get('X-RateLimit-Reset')).toBe('60');
  expect(answer.headers.get('Retry-After')).toBe('60');
  expect(api.remaining(keys.developer.key)).toBe(999);
});

test('The Date header follows the injected clock.', async () => {
  const api = await mockApi({ now: () => Date.UTC(2015, 9, 21, 7, 28) });
  const answer = await fetch(`${api.base}/scans`, { headers: developer });
  expect(answer.headers.get('Date')).toBe('Wed, 21 Oct 2015 07:28:00 GMT');
});
