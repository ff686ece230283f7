import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { told } from './call.fixture.ts';
import { createJournal } from './journal.ts';
import type { JournalEntry } from './segment.ts';
import { createTabCalls, type TabCallsChange } from './tab-calls.ts';

const line = 'GET /v1/scans → 401';

function open(options: { bodyCap?: number; callCap?: number; origins?: readonly string[] } = {}) {
  const changes: TabCallsChange[] = [];
  const calls = createTabCalls({
    tabId: 1,
    hasOrigin: (origin) => options.origins?.includes(origin) === true,
    bodyCap: options.bodyCap ?? 1000,
    ...(options.callCap === undefined ? {} : { callCap: options.callCap }),
    onChange: (change) => changes.push(change),
  });
  const bodies = () =>
    [...calls.calls()].map(({ exchange }) => {
      const body = exchange.response?.body;
      return body?.state === 'unseen' ? body.why : body?.state;
    });
  return { calls, changes, bodies, ids: () => [...calls.calls()].map(({ exchange }) => exchange.id) };
}

/** What the background's journal would hand over after these tellings. */
function journalOf(...tellings: Parameters<typeof told>[]): readonly JournalEntry[] {
  const journal = createJournal();
  for (const telling of tellings) journal.record(told(...telling));
  return Object.values(journal.takeChanges().set).flat();
}

test('a call that the page and the journal tell is one, in either order, and keeps its body', () => {
  for (const liveFirst of [true, false]) {
    const { calls, bodies, ids } = open();
    const live = () => calls.sawLive(told('har:1', line, { body: { error: 'x' } }));
    if (liveFirst) live();
    calls.sawJournal(journalOf(['web:1', line, { at: 2 }]));
    if (!liveFirst) live();
    expect(ids()).toHaveLength(1);
    expect(bodies()).toEqual(['present']);
  }
});

test('calls of other tabs are passed over', () => {
  const { calls, changes, ids } = open();
  calls.sawJournal(journalOf(['web:1', line, { tabId: 2 }]));
  expect(ids()).toEqual([]);
  expect(changes).toEqual([]);
});

test("a service worker's call is the tab's if the tab shows documents of its origin", () => {
  const entries = journalOf(['web:1', line, { tabId: -1, initiatorOrigin: 'https://app.example' }]);
  const { calls, ids } = open({ origins: ['https://app.example'] });
  calls.sawJournal(entries);
  expect(ids()).toEqual(['web:1']);
  const other = open({ origins: ['https://other.example'] });
  other.calls.sawJournal(entries);
  expect(other.ids()).toEqual([]);
});

test('an entry that did not change since is not told again', () => {
  const { calls, changes } = open();
  const entries = journalOf(['web:1', line]);
  calls.sawJournal(entries);
  calls.sawJournal(entries);
  expect(changes).toHaveLength(1);
});

test('a journal that was cleared and restored counts from the start, and its new calls are not taken for the old', () => {
  const { calls, ids } = open();
  calls.sawJournal(journalOf(['web:1', line]));
  calls.clear(startOfTests + 2000);
  calls.sawJournal(journalOf(['web:2', line, { at: 5000 }]));
  expect(ids()).toEqual(['web:2']);
});

test('what was cleared does not come back with a journal that is told late', () => {
  const { calls, changes, ids } = open();
  const entries = journalOf(['web:1', line]);
  calls.sawJournal(entries);
  calls.clear(startOfTests + 2000);
  expect(changes.at(-1)).toEqual({ calls: [], gone: ['web:1'] });
  calls.sawJournal(entries);
  expect(ids()).toEqual([]);
});

test('a call that turns out to be another one is gone, even where one flush tells both', () => {
  const { calls, changes, ids } = open();
  calls.sawLive(told('har:1', line, { at: 5000 }));
  const [entry] = journalOf(['web:1', line]);
  const together = { ...entry!, revision: 2, sequence: 1, call: { ...entry!.call, sightings: ['har:1', 'web:1'] } };
  calls.sawJournal([entry!, together]);
  expect(ids()).toHaveLength(1);
  const last = changes.at(-1)!;
  expect(last.gone).toHaveLength(1);
  expect(last.calls.map((call) => call.exchange.id)).toEqual(ids());
});

test('bodies over the cap are dropped, the oldest first, and say so', () => {
  const { calls, bodies, changes } = open({ bodyCap: 100 });
  for (let index = 0; index < 4; index++) {
    calls.sawLive(told(`har:${index}`, line, { at: index * 5000, body: 'x'.repeat(40) }));
  }
  expect(bodies()).toEqual(['over-cap', 'over-cap', 'present', 'present']);
  expect(changes.at(-1)?.calls.map((call) => call.exchange.id)).toEqual(['har:1', 'har:3']);
});

test('a lower cap drops the oldest bodies at once, and a higher one keeps more from then on', () => {
  const { calls, bodies, changes } = open({ bodyCap: 100 });
  calls.sawLive(told('har:0', line, { body: 'x'.repeat(40) }));
  calls.sawLive(told('har:1', line, { at: 5000, body: 'x'.repeat(40) }));
  calls.useBodyCap(50);
  expect(bodies()).toEqual(['over-cap', 'present']);
  expect(changes.at(-1)?.calls.map((call) => call.exchange.id)).toEqual(['har:0']);
  calls.useBodyCap(200);
  expect(changes).toHaveLength(3);
  calls.sawLive(told('har:2', line, { at: 10_000, body: 'x'.repeat(150) }));
  expect(bodies()).toEqual(['over-cap', 'present', 'present']);
});

test('the newest body is kept, however large', () => {
  const { calls, bodies } = open({ bodyCap: 100 });
  calls.sawLive(told('har:0', line, { body: 'x'.repeat(40) }));
  calls.sawLive(told('har:1', line, { at: 5000, body: 'x'.repeat(4000) }));
  expect(bodies()).toEqual(['over-cap', 'present']);
});

test('a call that the journal tells again stays among the oldest', () => {
  const { calls, bodies } = open({ bodyCap: 100 });
  calls.sawLive(told('har:0', line, { body: 'x'.repeat(40) }));
  calls.sawLive(told('har:1', line, { at: 5000, body: 'x'.repeat(40) }));
  calls.sawJournal(journalOf(['web:0', line]));
  calls.sawLive(told('har:2', line, { at: 10_000, body: 'x'.repeat(40) }));
  expect(bodies()).toEqual(['over-cap', 'present', 'present']);
});

test('request bodies count too, and clearing frees what was held', () => {
  const { calls, bodies } = open({ bodyCap: 100 });
  calls.sawLive(told('har:0', 'POST /v1/scans → 400', { requestBody: 'x'.repeat(60), body: 'x'.repeat(30) }));
  calls.clear(startOfTests + 2000);
  calls.sawLive(told('har:1', line, { at: 5000, body: 'x'.repeat(60) }));
  calls.sawLive(told('har:2', line, { at: 10_000, body: 'x'.repeat(40) }));
  expect(bodies()).toEqual(['present', 'present']);
  calls.sawLive(told('har:3', 'POST /v1/scans → 400', { at: 15_000, requestBody: 'x'.repeat(30) }));
  expect(bodies().slice(0, 2)).toEqual(['over-cap', 'present']);
});

test('a success that said error is still a failure once its body is dropped', () => {
  const { calls } = open({ bodyCap: 10 });
  calls.sawLive(told('har:0', 'GET /v1/scans → 200', { body: { status: 'error' } }));
  calls.sawLive(told('har:1', line, { at: 5000, body: 'x'.repeat(40) }));
  expect([...calls.calls()][0]?.exchange.response?.body).toMatchObject({ why: 'over-cap', saysError: true });
});

test('a call that ended before the list was cleared does not come back when it is told of late', () => {
  const { calls, ids } = open();
  calls.clear(startOfTests + 2000);
  calls.sawLive(told('har:1', line));
  calls.sawLive(told('har:2', line, { at: 5000 }));
  expect(ids()).toEqual(['har:2']);
});

test('past the cap the oldest calls go, successes first, and are said to be gone', () => {
  const { calls, changes, ids } = open({ callCap: 10 });
  for (let index = 0; index < 12; index++) {
    const outcome = index % 2 === 0 ? 401 : 200;
    calls.sawLive(told(`har:${index}`, `GET /v1/scans → ${outcome}`, { at: index * 5000 }));
  }
  expect(changes.at(-1)?.gone).toEqual(['har:1']);
  expect(ids()).toHaveLength(11);
  expect(ids()).toContain('har:0');
  expect(calls.dropped()).toBe(1);
});

test('where all failed, the oldest failures go; a success that turns out to have failed counts among them', () => {
  const { calls, ids } = open({ callCap: 3 });
  calls.sawLive(told('har:0', 'GET /v1/scans → 200'));
  for (let index = 1; index < 4; index++) calls.sawLive(told(`har:${index}`, line, { at: index * 5000 }));
  calls.sawLive(told('har:0', 'GET /v1/scans → 200', { body: { status: 'error' } }));
  calls.sawLive(told('har:4', 'GET /v1/scans → 200', { at: 20_000 }));
  calls.sawLive(told('har:5', 'GET /v1/scans → 200', { at: 25_000 }));
  expect(ids()).toEqual(['har:1', 'har:2', 'har:3', 'har:5']);
  expect(calls.dropped()).toBe(2);
  calls.clear(startOfTests + 90_000);
  expect(calls.dropped()).toBe(0);
});
