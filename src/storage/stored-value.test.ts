import { expect, test, vi } from 'vitest';
import { fromStored, load, save, toStored, watch } from './stored-value.ts';
import {
  bodyMegabytes,
  dismissedWarnings,
  hiddenEndpoints,
  recentFilters,
  sessionSalt,
  tabsUnderWay,
  underWay,
  userBases,
} from './values.ts';

vi.mock('../browser.ts', () => {
  const area = () => {
    const items = new Map<string, unknown>();
    const listeners = new Set<(changes: object) => void>();
    return {
      get: async (key: string) => (items.has(key) ? { [key]: items.get(key) } : {}),
      set: async (values: Record<string, unknown>) => {
        for (const [key, newValue] of Object.entries(values)) {
          items.set(key, newValue);
          for (const listener of listeners) listener({ [key]: { newValue } });
        }
      },
      onChanged: {
        addListener: (listener: (changes: object) => void) => listeners.add(listener),
        removeListener: (listener: (changes: object) => void) => listeners.delete(listener),
      },
    };
  };
  return { browser: { storage: { session: area(), local: area() } } };
});

const base = { origin: 'https://app.example', prefix: '/v1' };

test.each([undefined, null, 4, 'x', [], {}, { version: '1', value: 'x' }, { version: 1 }, { value: 'x' }])(
  'what is no stored value (%j) reads as the fallback',
  (raw) => {
    expect(fromStored(sessionSalt, raw)).toBe('');
  },
);

test('a value of another kind reads as the fallback, and bases that are none are left out', () => {
  expect(fromStored(sessionSalt, { version: 1, value: 7 })).toBe('');
  expect(fromStored(underWay, { version: 1, value: null })).toEqual({});
  expect(fromStored(tabsUnderWay, { version: 1, value: { 7: 1, 8: 'x' } })).toEqual({ 7: 1 });
  expect(fromStored(dismissedWarnings, { version: 1, value: {} })).toEqual([]);
  expect(fromStored(dismissedWarnings, { version: 1, value: ['a', null, 4] })).toEqual(['a']);
  expect(fromStored(recentFilters, { version: 1, value: ['is:failed', 7, null] })).toEqual(['is:failed']);
  expect(fromStored(recentFilters, { version: 1, value: Array.from({ length: 12 }, String) })).toHaveLength(10);
  expect(fromStored(userBases, { version: 1, value: [base, null, 'x', { origin: 4, prefix: '' }] })).toEqual([base]);
});

test.each([0, 257, 16.5, Number.NaN, '16', null])('%j megabytes of bodies are not kept: the default is', (value) => {
  expect(fromStored(bodyMegabytes, { version: 1, value })).toBe(16);
});

test('as many megabytes of bodies are kept as were chosen', () => {
  expect([1, 256].map((value) => fromStored(bodyMegabytes, { version: 1, value }))).toEqual([1, 256]);
});

test('of hidden endpoints only documented ones are kept or read', () => {
  const hidden = ['GET /v1/scans/{id}', 'GET /v1/anna', 'PATCH /v1/scans/{id}'];
  expect(toStored(hiddenEndpoints, hidden)[hiddenEndpoints.key]?.value).toEqual(['GET /v1/scans/{id}']);
  expect(fromStored(hiddenEndpoints, { version: 1, value: [...hidden, 4] })).toEqual(['GET /v1/scans/{id}']);
  expect(fromStored(hiddenEndpoints, { version: 1, value: 'GET /v1/me' })).toEqual([]);
});

test('what is kept is read again', () => {
  expect(fromStored(userBases, toStored(userBases, [base])[userBases.key])).toEqual([base]);
});

test('a value is loaded as it was saved, and a watcher hears of it until it stops', async () => {
  const heard: unknown[] = [];
  const stop = watch(userBases, (bases) => heard.push(bases));
  expect(await load(userBases)).toEqual([]);
  await save(userBases, [base]);
  await save(sessionSalt, 'salt');
  expect(await load(userBases)).toEqual([base]);
  stop();
  await save(userBases, []);
  expect(heard).toEqual([[base]]);
});
