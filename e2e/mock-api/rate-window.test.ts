import { expect, test } from 'vitest';
import { createRateWindows, type Party } from './rate-window.ts';

const key: Party = { policy: 'key', id: 'k', limit: 2 };
const ip: Party = { policy: 'ip', id: '127.0.0.1', limit: 3 };

test('A window begins with its first call, and its end does not move with later ones.', () => {
  const windows = createRateWindows(60_000);
  expect(windows.spend([key], 1_000).figures).toEqual({ policy: 'key', limit: 2, remaining: 1, resetAt: 61_000 });
  expect(windows.spend([key], 31_000).figures).toEqual({ policy: 'key', limit: 2, remaining: 0, resetAt: 61_000 });
});

test('A refused call is not counted, and the whole limit is back once the window ends.', () => {
  const windows = createRateWindows(60_000);
  windows.spend([key], 0);
  windows.spend([key], 0);
  expect(windows.spend([key], 59_999)).toMatchObject({ allowed: false, figures: { remaining: 0, resetAt: 60_000 } });
  expect(windows.spend([key], 60_000)).toMatchObject({ allowed: true, figures: { remaining: 1, resetAt: 120_000 } });
});

test('An address that has spent its calls is refused with any key, and the key keeps its own.', () => {
  const windows = createRateWindows(60_000);
  for (let call = 0; call < 3; call++) windows.spend([ip], 0);
  expect(windows.spend([key, ip], 0)).toEqual({
    allowed: false,
    figures: { policy: 'ip', limit: 3, remaining: 0, resetAt: 60_000 },
  });
  expect(windows.look(key, 0).remaining).toBe(2);
});

test('Looking at a window does not count.', () => {
  const windows = createRateWindows(60_000);
  windows.look(key, 0);
  expect(windows.look(key, 5_000)).toEqual({ policy: 'key', limit: 2, remaining: 2, resetAt: 65_000 });
});
