import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createWriter } from './writer.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** A writer whose writes take so many ms; `log` says when each began and ended, and what it wrote. */
function open(takes: number, fails: (write: number) => boolean = () => false) {
  const begun = Date.now();
  const log: { from: number; to?: number; wrote: readonly number[] }[] = [];
  let unwritten: number[] = [];
  const writer = createWriter(async () => {
    const entry: (typeof log)[number] = { from: Date.now() - begun, wrote: unwritten };
    const failed = fails(log.push(entry));
    const taken = unwritten;
    unwritten = [];
    await new Promise((done) => setTimeout(done, takes));
    entry.to = Date.now() - begun;
    if (!failed) return;
    unwritten = [...taken, ...unwritten];
    throw new Error('the store is full');
  });
  return {
    log,
    change(): void {
      unwritten.push(Date.now() - begun);
      writer.changed();
    },
    unwritten: () => unwritten,
  };
}

test.each([1, 40, 230, 900])(
  'every change is in a write within 250 ms, or at once after a write of %i ms',
  async (takes) => {
    const { log, change, unwritten } = open(takes);
    for (let step = 0; step < 100; step++) {
      change();
      await vi.advanceTimersByTimeAsync(17);
    }
    await vi.advanceTimersByTimeAsync(3000);
    expect(unwritten()).toEqual([]);
    for (const { from, wrote } of log)
      for (const at of wrote) expect(from - at).toBeLessThanOrEqual(Math.max(250, takes));
    expect(log.flatMap(({ wrote }) => wrote)).toHaveLength(100);
  },
);

test('writes never overlap', async () => {
  const { log, change } = open(900);
  for (let step = 0; step < 100; step++) {
    change();
    await vi.advanceTimersByTimeAsync(31);
  }
  await vi.advanceTimersByTimeAsync(3000);
  expect(log.length).toBeGreaterThan(2);
  for (const [index, { from }] of log.entries()) expect(from).toBeGreaterThanOrEqual(log[index - 1]?.to ?? 0);
});

test('nothing is written where nothing changed', async () => {
  const { log, change } = open(10);
  await vi.advanceTimersByTimeAsync(5000);
  expect(log).toHaveLength(0);
  change();
  await vi.advanceTimersByTimeAsync(5000);
  expect(log).toHaveLength(1);
});

test('a write that failed is tried again, and those after it go on', async () => {
  const { log, change, unwritten } = open(10, (write) => write <= 2);
  change();
  await vi.advanceTimersByTimeAsync(5000);
  expect(log.map(({ wrote }) => wrote)).toEqual([[0], [0], [0]]);
  expect(unwritten()).toEqual([]);
  change();
  await vi.advanceTimersByTimeAsync(5000);
  expect(unwritten()).toEqual([]);
});
