import fc from 'fast-check';
import { expect, test } from 'vitest';
import { told } from './call.fixture.ts';
import type { Call } from './call.ts';
import { createJournal, type Journal } from './journal.ts';
import { entriesIn, maxJournalCalls, segmentKey, segmentSize } from './segment.ts';

/** What the store holds after each flush. */
function createStore() {
  const items = new Map<string, unknown>();
  return {
    flush(journal: Journal): void {
      const { set, remove } = journal.takeChanges();
      for (const [key, value] of Object.entries(set)) items.set(key, JSON.parse(JSON.stringify(value)));
      for (const key of remove) items.delete(key);
    },
    restore: () => createJournal(entriesIn(Object.fromEntries(items))),
    keys: () => [...items.keys()],
  };
}

const call = (index: number, given: Parameters<typeof told>[2] = {}): Call =>
  told(`web:${index}`, 'GET /v1/scans → 429', { at: index * 5000, ...given });

const ids = (journal: Journal) => [...journal.calls()].map(({ exchange }) => exchange.id);

test('whatever happened and whenever it was flushed, what is restored is what was there', () => {
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.nat(400).map((index) => ({ kind: 'record', index }) as const) },
    { weight: 2, arbitrary: fc.nat(400).map((index) => ({ kind: 'join', index }) as const) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }).map((tabId) => ({ kind: 'clear', tabId }) as const) },
    { weight: 2, arbitrary: fc.constant({ kind: 'flush' } as const) },
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const journal = createJournal();
      const store = createStore();
      for (const each of steps) {
        if (each.kind === 'flush') store.flush(journal);
        else if (each.kind === 'clear') journal.clear(each.tabId);
        else {
          const id = `${each.kind === 'join' ? 'har' : 'web'}:${each.index}`;
          const given = { at: each.index * 700, tabId: 1 + (each.index % 3) };
          journal.record(told(id, 'GET /v1/scans → 429', given));
        }
      }
      store.flush(journal);
      expect([...store.restore().calls()]).toEqual([...journal.calls()]);
    }),
  );
});

test('calls that were stored as two are restored as two, however near they are', () => {
  const entries = [told('web:1', 'GET /v1/scans → 429'), told('har:1', 'GET /v1/scans → 429')].map(
    (each, sequence) => ({ sequence, revision: 1, call: each }),
  );
  expect(ids(createJournal(entries))).toEqual(['web:1', 'har:1']);
});

test('a flush writes the segments that changed and no other', () => {
  const journal = createJournal();
  const store = createStore();
  for (let index = 0; index < 3 * segmentSize; index++) journal.record(call(index));
  store.flush(journal);
  expect(store.keys()).toEqual(['journal:0', 'journal:1', 'journal:2']);
  journal.record(told('har:70', 'GET /v1/scans → 429', { at: 70 * 5000 }));
  expect(Object.keys(journal.takeChanges().set)).toEqual([segmentKey(70)]);
  expect(journal.takeChanges()).toEqual({ set: {}, remove: [], tabs: new Set() });
});

test('at the cap the oldest call goes, and with the last of a segment its key', () => {
  const journal = createJournal();
  const store = createStore();
  for (let index = 0; index < maxJournalCalls + segmentSize + 1; index++) journal.record(call(index));
  expect(ids(journal)).toHaveLength(maxJournalCalls);
  expect(ids(journal)[0]).toBe(`web:${segmentSize + 1}`);
  store.flush(journal);
  expect(store.keys()).not.toContain('journal:0');
  expect(ids(store.restore())).toEqual(ids(journal));
});

test('calls with hostile headers push older ones out before the store is full', () => {
  const journal = createJournal();
  const responseHeaders = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`x-ratelimit-${index}`, 'x'.repeat(512)]),
  );
  for (let index = 0; index < 400; index++) journal.record(call(index, { responseHeaders }));
  expect(JSON.stringify([...journal.calls()]).length).toBeLessThan(7_000_000);
  expect(ids(journal).at(-1)).toBe('web:399');
});

test('clearing a tab forgets its calls for good and no others', () => {
  const journal = createJournal();
  const store = createStore();
  for (let index = 0; index < 4; index++) journal.record(call(index, { tabId: index % 2 }));
  store.flush(journal);
  journal.clear(0);
  expect(ids(journal)).toEqual(['web:1', 'web:3']);
  store.flush(journal);
  expect(ids(store.restore())).toEqual(['web:1', 'web:3']);
  journal.record(call(4, { tabId: 0 }));
  expect(ids(journal)).toEqual(['web:1', 'web:3', 'web:4']);
});

test('a cleared call that is told again stays cleared; where another source tells it, it is listed again as the call it is', () => {
  const journal = createJournal();
  const store = createStore();
  for (let index = 0; index < 3; index++) journal.record(call(index));
  journal.clear(1);
  const [again, late] = [call(1), told('har:1', 'GET /v1/scans → 429', { at: 5000 })];
  expect(journal.record(again).before).toHaveLength(1);
  expect(ids(journal)).toEqual([]);
  journal.record(call(3));
  expect(journal.record(late).before.map(({ sightings }) => sightings)).toEqual([['web:1']]);
  expect(ids(journal)).toEqual(['web:3', 'web:1']);
  store.flush(journal);
  expect([...store.restore().calls()]).toEqual([...journal.calls()]);
  expect([...journal.calls()][1]?.sightings).toEqual(['web:1', 'har:1']);
});

test('of very many cleared calls the last are known when they are told of late', () => {
  const journal = createJournal();
  for (let index = 0; index < 300; index++) journal.record(call(index));
  journal.clear(1);
  const lateFor = (index: number) => journal.record(told(`har:${index}`, 'GET /v1/scans → 429', { at: index * 5000 }));
  expect(lateFor(299).before).toHaveLength(1);
  expect(lateFor(10).before).toEqual([]);
});

test('each change of a call raises its revision, and to tell what is known takes no new place', () => {
  const journal = createJournal();
  journal.record(call(0));
  const revision = () => Object.values(journal.takeChanges().set)[0]?.map((entry) => [entry.sequence, entry.revision]);
  expect(revision()).toEqual([[0, 1]]);
  journal.record(told('har:0', 'GET /v1/scans → 429'));
  expect(revision()).toEqual([[0, 2]]);
});

test('what could not be written is among the next changes', () => {
  const journal = createJournal();
  const store = createStore();
  journal.record(call(0));
  journal.returnChanges(journal.takeChanges());
  expect(journal.takeChanges()).toMatchObject({ set: { 'journal:0': [{ sequence: 0 }] }, tabs: new Set([1]) });
  journal.record(call(1));
  journal.returnChanges(journal.takeChanges());
  journal.clear(1);
  journal.returnChanges(journal.takeChanges());
  journal.record(call(2));
  store.flush(journal);
  expect(ids(store.restore())).toEqual(['web:2']);
});

test('the tabs whose calls changed are named, those whose calls were pushed out among them', () => {
  const journal = createJournal();
  journal.record(call(0, { tabId: 9 }));
  for (let index = 1; index < maxJournalCalls; index++) journal.record(call(index, { tabId: 1 }));
  expect(journal.takeChanges().tabs).toEqual(new Set([9, 1]));
  journal.record(call(maxJournalCalls, { tabId: 2 }));
  expect(journal.takeChanges().tabs).toEqual(new Set([9, 2]));
});

test('what is no segment, or no entry, is passed over when the journal is read', () => {
  const entry = { sequence: 3, revision: 1, call: call(3) };
  expect(entriesIn({ salt: 'x', 'journal:0': [null, 4, {}, entry], 'journal:1': 'x', journal: [entry] })).toEqual([
    entry,
  ]);
});

test('clearing a tab forgets the service worker calls of the origins that it shows, and no others', () => {
  const journal = createJournal();
  journal.record({ ...told('web:1', 'GET /v1/scans → 401', { initiatorOrigin: 'https://app.example' }), tabId: -1 });
  journal.record({
    ...told('web:2', 'GET /v1/scans → 401', { at: 5000, initiatorOrigin: 'https://other.example' }),
    tabId: -1,
  });
  journal.clear(1, ['https://app.example']);
  expect([...journal.calls()].map((call) => call.exchange.id)).toEqual(['web:2']);
});
