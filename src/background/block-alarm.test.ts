import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchBlockEnd } from './block-alarm.ts';

type Alarm = { readonly name: string };

const alarms = vi.hoisted(() => ({
  listeners: [] as ((alarm: Alarm) => void)[],
  set: new Map<string, number>(),
}));

vi.mock('../browser.ts', () => ({
  browser: {
    alarms: {
      onAlarm: { addListener: (listener: (alarm: Alarm) => void) => alarms.listeners.push(listener) },
      create: async (name: string, { when }: { when: number }) => void alarms.set.set(name, when),
      clear: async (name: string) => alarms.set.delete(name),
    },
  },
}));

const now = 1_750_000_000_000;

beforeEach(() => {
  vi.useFakeTimers({ now });
  alarms.listeners.length = 0;
  alarms.set.clear();
});
afterEach(() => vi.useRealTimers());

function start() {
  const onOver = vi.fn();
  return { onOver, set: watchBlockEnd(onOver).set };
}

const ring = (name = 'block-over') => {
  for (const listener of alarms.listeners) listener({ name });
};

test('a block of half a minute or more has an alarm, which wakes a stopped background', () => {
  const { onOver, set } = start();
  set(now + 30_000, now);
  expect([...alarms.set]).toEqual([['block-over', now + 30_000]]);
  expect(vi.getTimerCount()).toBe(0);
  ring();
  expect(onOver).toHaveBeenCalledTimes(1);
});

test('a shorter one, for which the browser wakes nobody, has a timer', async () => {
  const { onOver, set } = start();
  set(now + 29_999, now);
  expect(alarms.set.size).toBe(0);
  await vi.advanceTimersByTimeAsync(29_998);
  expect(onOver).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(onOver).toHaveBeenCalledTimes(1);
});

test('a block that another ends sooner is waited for no longer', async () => {
  const { onOver, set } = start();
  set(now + 20_000, now);
  set(now + 5_000, now);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(onOver).toHaveBeenCalledTimes(1);
});

test('a block that ended early is waited for no longer', async () => {
  const { onOver, set } = start();
  set(now + 20_000, now);
  set(undefined, now);
  set(now + 60_000, now);
  set(undefined, now);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(alarms.set.size).toBe(0);
  expect(onOver).not.toHaveBeenCalled();
});

test('the same end is set once, and anew after it came, where the clock says that it is not over', async () => {
  const { onOver, set } = start();
  set(now + 10_000, now);
  set(now + 10_000, now);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(10_000);
  set(now + 10_000, now + 9_000);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(onOver).toHaveBeenCalledTimes(2);
});

test('alarms of others are none of its own', () => {
  const { onOver } = start();
  ring('another');
  expect(onOver).not.toHaveBeenCalled();
});
