import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { told } from '../journal/call.fixture.ts';
import { join } from '../journal/join.ts';
import type { SeenCall } from '../messages/requests.ts';
import { createReport } from './report.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function open(answers: (batch: number) => Promise<unknown> = async () => undefined) {
  const batches: SeenCall[][] = [];
  const report = createReport({
    send: (calls) => answers(batches.push([...calls])),
    now: () => 1_750_000_000_000,
    around: () => ({}),
  });
  return {
    report: report.tell,
    forget: report.forget,
    batches,
    ids: () => batches.map((batch) => batch.map(({ call }) => call.exchange.id)),
  };
}

const call = (index: number, status = 401) =>
  told(`har:${index}`, `POST /v1/scans → ${status}`, {
    at: index * 5000,
    body: { error: { code: status, message: 'Jane', retry_after: 60 } },
    requestBody: 'Jane',
  });

test('calls that come together are told together, without what may not be stored', async () => {
  const { report, batches, ids } = open();
  report(call(1));
  report(call(2));
  expect(batches).toEqual([]);
  await vi.advanceTimersByTimeAsync(100);
  expect(ids()).toEqual([['har:1', 'har:2']]);
  expect(JSON.stringify(batches)).not.toContain('Jane');
});

test('what the body told goes with the call: the cause found, and how long to wait', async () => {
  const { report, batches } = open();
  report(call(1, 429));
  await vi.advanceTimersByTimeAsync(100);
  expect(batches[0]?.[0]).toMatchObject({
    call: { ruleId: expect.stringMatching(/^[a-z-]+$/) },
    said: { claims: [{ figure: 'blockedUntil', source: 'body retry_after' }] },
  });
});

test('a call that succeeded is told without a cause', async () => {
  const { report, batches } = open();
  report(told('har:1', 'GET /v1/scans → 200'));
  await vi.advanceTimersByTimeAsync(100);
  expect(batches[0]?.[0]?.call).not.toHaveProperty('ruleId');
});

test('a call is told once, and again only when this page finds out more', async () => {
  const { report, ids } = open();
  const seen = call(1);
  report(seen);
  report(seen);
  await vi.advanceTimersByTimeAsync(100);
  report(join(seen, told('web:1', 'POST /v1/scans → 401', { at: 5000, body: 'unseen' })));
  await vi.advanceTimersByTimeAsync(100);
  expect(ids()).toEqual([['har:1']]);
  report({ ...seen, sightings: ['har:1', 'har:9'] });
  await vi.advanceTimersByTimeAsync(100);
  expect(ids()).toEqual([['har:1'], ['har:1']]);
});

test('what could not be delivered is told again, in order, before what came since', async () => {
  const { report, ids } = open(async (batch) => {
    if (batch <= 2) throw new Error('the background is not there');
  });
  report(call(1));
  await vi.advanceTimersByTimeAsync(150);
  report(call(2));
  await vi.advanceTimersByTimeAsync(5000);
  expect(ids()).toEqual([['har:1'], ['har:1', 'har:2'], ['har:1', 'har:2']]);
});

test('what was cleared before it was told is not told, and what comes after is', async () => {
  const { report, forget, ids } = open();
  report(call(1));
  forget();
  await vi.advanceTimersByTimeAsync(1000);
  expect(ids()).toEqual([]);
  report(call(2));
  await vi.advanceTimersByTimeAsync(100);
  expect(ids()).toEqual([['har:2']]);
});

test('what was cleared while it was on its way is not told again, where it did not arrive', async () => {
  const { report, forget, ids } = open(async () => {
    await new Promise((done) => setTimeout(done, 1000));
    throw new Error('the background is not there');
  });
  report(call(1));
  await vi.advanceTimersByTimeAsync(200);
  forget();
  await vi.advanceTimersByTimeAsync(5000);
  expect(ids()).toEqual([['har:1']]);
  expect(vi.getTimerCount()).toBe(0);
});

test('one delivery waits for the other, and then nothing is sent any more', async () => {
  const { report, ids } = open(() => new Promise((done) => setTimeout(done, 1000)));
  report(call(1));
  await vi.advanceTimersByTimeAsync(200);
  report(call(2));
  await vi.advanceTimersByTimeAsync(800);
  expect(ids()).toEqual([['har:1']]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(ids()).toEqual([['har:1'], ['har:2']]);
  expect(vi.getTimerCount()).toBe(0);
});

test('while the background is away for long, the newest two thousand calls are kept for it', async () => {
  const state = { away: true };
  const { report, ids } = open(async () => {
    if (state.away) throw new Error('the background is not there');
  });
  for (let index = 0; index < 2500; index++) report(told(`har:${index}`, 'GET /v1/scans → 200', { at: index }));
  await vi.advanceTimersByTimeAsync(200);
  state.away = false;
  await vi.advanceTimersByTimeAsync(2000);
  expect(ids().at(-1)).toHaveLength(2000);
  expect(ids().at(-1)?.at(-1)).toBe('har:2499');
});
