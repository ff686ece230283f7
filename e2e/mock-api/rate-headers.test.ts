import { expect, test } from 'vitest';
import { keys } from './keys.ts';
import { RATE_FORMS, type RateForm } from './rate-headers.ts';
import { RETRY_FORMS, type RetryForm } from './retry-after.ts';
import { bearer, developer, mockApi, stoppedClock } from './testing.ts';

// 2026-01-01T00:01:00Z, the end of a window that begins at the stopped clock's start.
const END = 1_767_225_660;

const FIGURES: Record<RateForm, Record<string, string>> = {
  seconds: { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '999', 'x-ratelimit-reset': '60' },
  epoch: { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '999', 'x-ratelimit-reset': `${END}` },
  'epoch-ms': { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '999', 'x-ratelimit-reset': `${END}000` },
  date: {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    'x-ratelimit-reset': '2026-01-01T00:01:00.000Z',
  },
  duration: { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '999', 'x-ratelimit-reset': '60s' },
  'draft-03': { 'ratelimit-limit': '1000, 1000;w=60', 'ratelimit-remaining': '999', 'ratelimit-reset': '60' },
  'draft-06': {
    'ratelimit-limit': '1000',
    'ratelimit-remaining': '999',
    'ratelimit-reset': '60',
    'ratelimit-policy': '1000;w=60',
  },
  'draft-07': { ratelimit: 'limit=1000, remaining=999, reset=60', 'ratelimit-policy': '1000;w=60' },
  'draft-11': { ratelimit: '"key";r=999;t=60', 'ratelimit-policy': '"key";q=1000;w=60' },
  'draft-next': { ratelimit: 'key;a=999;w=60', 'ratelimit-policy': 'key;q=1000;w=60' },
  none: {},
  words: {},
};

test.each(RATE_FORMS)('The figures are written in the form %s, and in no other beside it.', async (form) => {
  const api = await mockApi({ now: stoppedClock().now });
  const answer = await fetch(`${api.base}/scans?mock-rate=${form}`, { headers: developer });
  const figures = [...answer.headers].filter(([name]) => name.includes('ratelimit'));
  expect(Object.fromEntries(figures)).toEqual(FIGURES[form]);
});

const RETRY_AFTER: Record<RetryForm, string | null> = {
  seconds: '60',
  'http-date': 'Thu, 01 Jan 2026 00:01:00 GMT',
  rfc850: 'Thursday, 01-Jan-26 00:01:00 GMT',
  asctime: 'Thu Jan  1 00:01:00 2026',
  fraction: '60.5',
  nonsense: 'later today',
  none: null,
};

test.each(RETRY_FORMS)('A 429 writes Retry-After in the form %s.', async (form) => {
  const api = await mockApi({ now: stoppedClock().now });
  const answer = await fetch(`${api.base}/scans?mock-status=429&mock-retry=${form}`, { headers: developer });
  expect(answer.headers.get('Retry-After')).toBe(RETRY_AFTER[form]);
});

test('A number as mock-retry is sent whatever the body says, on any failure.', async () => {
  const api = await mockApi();
  const limited = await fetch(`${api.base}/scans?mock-status=429&mock-retry=90`, { headers: developer });
  expect(limited.headers.get('Retry-After')).toBe('90');
  expect(await limited.json()).toMatchObject({ error: { retry_after: 60 } });
  const down = await fetch(`${api.base}/scans?mock-status=503&mock-retry=5`, { headers: developer });
  expect(down.headers.get('Retry-After')).toBe('5');
});

test('In words only, a 429 has no header and no member that names the seconds.', async () => {
  const clock = stoppedClock();
  const api = await mockApi({ now: clock.now, limits: { trial: 1 } });
  const call = () => fetch(`${api.base}/scans?mock-rate=words`, { headers: bearer(keys.trial.key) });
  await call();
  clock.move(50_000);
  const answer = await call();
  expect(answer.headers.get('Retry-After')).toBeNull();
  expect(await answer.json()).toEqual({
    error: {
      code: 429,
      message: 'Too Many Requests: Rate limit exceeded. Try again in 10 seconds.',
      details: null,
    },
  });
});
