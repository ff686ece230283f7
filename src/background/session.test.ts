import { beforeEach, expect, test, vi } from 'vitest';
import { told } from '../journal/call.fixture.ts';
import { load } from '../storage/stored-value.ts';
import { tightestLimits } from '../storage/values.ts';
import { restoreRecorder, writeChanges } from './session.ts';

const store = vi.hoisted(() => ({ items: new Map<string, unknown>() }));

vi.mock('../browser.ts', () => {
  const area = {
    get: async (key: string | null) =>
      Object.fromEntries(key === null ? store.items : [...store.items].filter(([name]) => name === key)),
    set: async (values: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(values)) store.items.set(key, value);
    },
    remove: async (keys: readonly string[]) => {
      for (const key of keys) store.items.delete(key);
    },
  };
  return { browser: { storage: { session: area, local: { get: async () => ({}) } } } };
});

beforeEach(() => store.items.clear());

const call = (index: number, tabId: number, left: number, origin?: string) => ({
  call: told(`har:${index}`, 'GET /v1/scans → 200', { at: index * 5_000, tabId, ...(origin ? { origin } : {}) }),
  said: { limit: 100, remaining: left, claims: [] },
});

test('of two tabs on one limit both are told when one of them spends it', async () => {
  const { recorder } = await restoreRecorder(true);
  const at = 1_750_000_000_000;
  recorder.callsSeen([call(0, 1, 20)], at);
  expect(await writeChanges(recorder, at)).toEqual(new Set([1]));
  recorder.callsSeen([call(1, 2, 19)], at + 5_100);
  expect(await writeChanges(recorder, at + 5_100)).toEqual(new Set([1, 2]));
});

test('a background that was stopped knows the limit, its two tabs and its salt as they were', async () => {
  const { recorder, salt } = await restoreRecorder(true);
  recorder.callsSeen([call(0, 1, 20), call(1, 2, 19)], 1_750_000_006_000);
  await writeChanges(recorder, 1_750_000_006_000);
  const woken = await restoreRecorder(true);
  expect(woken.salt).toBe(salt);
  expect(woken.recorder.buckets()).toEqual(recorder.buckets());
  expect(woken.recorder.buckets()[0]?.spenders.map(({ tabId }) => tabId)).toEqual([1, 2]);
});

test('the tightest limits are named, so that a popup can draw them before it has read all', async () => {
  const { recorder } = await restoreRecorder(true);
  const at = 1_750_000_006_000;
  recorder.callsSeen([call(0, 1, 60), call(1, 1, 20, 'https://other.example')], at);
  await writeChanges(recorder, at);
  expect(await load(tightestLimits)).toEqual(['other.example k3y001', 'api.neolens.ai k3y001']);
});
