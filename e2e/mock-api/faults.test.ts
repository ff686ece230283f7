import { expect, test } from 'vitest';
import { keys } from './keys.ts';
import { developer, mockApi } from './testing.ts';

test.each(['drop', 'reset'])(
  'The fault %s ends the connection without an answer, and counts nothing.',
  async (fault) => {
    const api = await mockApi();
    await expect(fetch(`${api.base}/scans?mock-fault=${fault}`, { headers: developer })).rejects.toThrow(
      'fetch failed',
    );
    expect(api.calls.every(({ status }) => status === 0)).toBe(true);
    expect(api.calls.length).toBeGreaterThan(0);
    expect(api.remaining(keys.developer.key)).toBe(1000);
  },
);

test.each(['headers-only', 'cut-body'])('The fault %s gives a status whose body cannot be read.', async (fault) => {
  const api = await mockApi();
  const answer = await fetch(`${api.base}/scans?mock-status=500&mock-fault=${fault}`, { headers: developer });
  expect(answer.status).toBe(500);
  await expect(answer.text()).rejects.toThrow();
  expect(api.calls.map(({ status }) => status)).toEqual([500]);
});

test('A delayed call that its caller aborts is logged without a status, and is not done.', async () => {
  const api = await mockApi();
  const gone = AbortSignal.timeout(50);
  const call = fetch(`${api.base}/scans?mock-delay=60000`, { headers: developer, signal: gone });
  await expect(call).rejects.toThrow();
  await expect.poll(() => api.calls.map(({ status }) => status)).toEqual([0]);
  expect(api.remaining(keys.developer.key)).toBe(1000);
});

test('A delayed call is answered, later.', async () => {
  const api = await mockApi();
  const begin = performance.now();
  expect((await fetch(`${api.base}/scans?mock-delay=60`, { headers: developer })).status).toBe(200);
  expect(performance.now() - begin).toBeGreaterThanOrEqual(59);
});

test('A redirect leads to the same call without the control, here or under another name.', async () => {
  const api = await mockApi();
  const call = (kind: string) =>
    fetch(`${api.base}/scans?limit=1&mock-redirect=${kind}`, { headers: developer, redirect: 'manual' });
  const same = await call('same');
  expect([same.status, same.headers.get('Location')]).toEqual([307, '/v1/scans?limit=1']);
  const elsewhere = `${api.origin.replace('127.0.0.1', 'localhost')}/v1/scans?limit=1`;
  expect((await call('cross')).headers.get('Location')).toBe(elsewhere);
});

test('An answer can say that it comes from a cache.', async () => {
  const api = await mockApi();
  expect((await fetch(`${api.base}/scans?mock-age=30`, { headers: developer })).headers.get('Age')).toBe('30');
});
