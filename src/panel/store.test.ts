import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { type GivenTelling, told } from '../journal/call.fixture.ts';
import type { Call } from '../journal/call.ts';
import { createHistory } from '../journal/history.ts';
import { createTabCalls, type TabCallsChange } from '../journal/tab-calls.ts';
import type { CallSource } from '../messages/call-source.ts';
import { createPanelStore } from './store.ts';

/** A devtools page that tells calls, and a panel that shows them frame by frame. */
function open(given: { readonly callCap?: number } = {}) {
  const frames: (() => void)[] = [];
  const spoken: string[][] = [];
  const spokenWarnings: string[][] = [];
  const clock = { now: startOfTests };
  const store = createPanelStore({
    locale: 'en',
    now: () => clock.now,
    soon: (callback) => frames.push(callback),
    announce: (fresh, warnings) => {
      spoken.push(fresh.map(({ id }) => id));
      spokenWarnings.push(warnings.map(({ id }) => id));
      return fresh.map(({ id }) => id).join(' ');
    },
  });
  const listeners = new Set<(change: TabCallsChange) => void>();
  const history = createHistory();
  const calls = createTabCalls({
    tabId: 1,
    hasOrigin: () => true,
    bodyCap: 10_000,
    ...given,
    onChange: (change) => {
      for (const id of change.gone) history.forget(id);
      for (const { exchange } of change.calls) history.saw(exchange);
      for (const listener of listeners) listener(change);
    },
  });
  const source = (): CallSource => ({
    around: history.around,
    isLive: ({ sightings, exchange }) =>
      sightings.some((id) => id.startsWith('har:')) || (exchange.endedAt ?? 0) >= startOfTests,
    calls: () => calls.calls(),
    dropped: () => calls.dropped(),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    clear: () => calls.clear(startOfTests + 2000),
  });
  return {
    store,
    clock,
    spoken,
    spokenWarnings,
    listeners,
    source,
    tell: (id: string, line: string, given: GivenTelling = {}) => calls.sawLive(told(id, line, given)),
    frame(): void {
      for (const callback of frames.splice(0)) callback();
    },
    frames,
    shown: () => store.shown.value.map(({ id }) => id),
    warned: () => store.warnings.value.map(({ id }) => id),
  };
}

const app = 'https://app.example';
/** A key in a page of this machine is no warning. */
const own = 'http://localhost:5173';

test('rows appear once, in the order in which their calls began, at most once a frame', () => {
  const { store, source, tell, frame, frames, shown } = open();
  tell('har:0', 'GET /v1/scans → 401', { at: 10_000 });
  store.use(source());
  tell('har:1', 'GET /v1/scans → 401', { at: 30_000 });
  tell('har:2', 'GET /v1/scans → 401', { at: 20_000 });
  tell('web:2', 'GET /v1/scans → 401', { at: 20_001 });
  expect(shown()).toEqual([]);
  expect(frames).toHaveLength(1);
  frame();
  expect(shown()).toEqual(['har:0', 'har:2', 'har:1']);
});

test('calls that succeeded are counted and not shown', () => {
  const { store, source, tell, frame, shown } = open();
  store.use(source());
  frame();
  expect(store.empty.value).toEqual({ kind: 'no-calls' });
  tell('har:0', 'GET /v1/scans → 200');
  frame();
  expect(shown()).toEqual([]);
  expect(store.empty.value).toEqual({ kind: 'no-failures', calls: 1 });
});

test('to be shown again with the same calls doubles nothing and listens once', () => {
  const { store, source, listeners, tell, frame, shown, spoken } = open();
  store.use(source());
  tell('har:0', 'GET /v1/scans → 401');
  frame();
  store.use(source());
  frame();
  tell('har:1', 'GET /v1/scans → 401', { at: 5000 });
  frame();
  expect(shown()).toEqual(['har:0', 'har:1']);
  expect(listeners.size).toBe(1);
  expect(spoken).toEqual([['har:0'], ['har:1']]);
});

test('many calls from before the panel come the newest first, in order at the end, and only those are spoken', () => {
  const { store, source, tell, frame, frames, shown, spoken } = open();
  for (let index = 0; index < 1_100; index++) tell(`har:${index}`, 'GET /v1/scans → 500', { at: index * 2000 });
  store.use(source());
  frame();
  expect([shown().length, shown()[0]]).toEqual([500, 'har:600']);
  tell('har:3', 'GET /v1/scans → 500', { at: 6000, body: 'It was told again.' });
  frame();
  frame();
  expect(frames).toHaveLength(0);
  expect(shown()).toEqual(Array.from({ length: 1_100 }, (_, index) => `har:${index}`));
  expect(store.shown.value[3]?.exchange.response?.body.state).toBe('present');
  expect(spoken.map((ids) => ids.length)).toEqual([500, 1]);
});

test('paused, the list stands still; resumed, nothing is lost', () => {
  const { store, source, tell, frame, shown, spoken } = open();
  store.use(source());
  tell('har:0', 'GET /v1/scans → 401');
  frame();
  store.pause(true);
  tell('har:1', 'GET /v1/scans → 401', { at: 5000 });
  frame();
  expect(shown()).toEqual(['har:0']);
  store.pause(false);
  expect(shown()).toEqual(['har:0', 'har:1']);
  expect(spoken).toEqual([['har:0'], ['har:1']]);
});

test('paused before anything failed says so', () => {
  const { store, source, frame } = open();
  store.use(source());
  store.pause(true);
  frame();
  expect(store.empty.value).toEqual({ kind: 'paused' });
});

test('clear empties the list, here and at the source, and what comes next is shown', () => {
  const { store, source, tell, frame, shown } = open();
  store.use(source());
  tell('har:0', 'GET /v1/scans → 401');
  frame();
  store.selectedId.value = 'har:0';
  store.clear();
  expect(shown()).toEqual([]);
  expect(store.selectedId.value).toBeUndefined();
  frame();
  expect([...source().calls()]).toEqual([]);
  expect(store.empty.value).toEqual({ kind: 'no-calls' });
  tell('har:1', 'GET /v1/scans → 429', { at: 9000 });
  frame();
  expect(shown()).toEqual(['har:1']);
});

test("an aborted call's row goes when webRequest names the abort, and is not spoken if that was in time", () => {
  const { store, source, tell, frame, shown, spoken } = open();
  store.use(source());
  tell('har:0', 'GET /v1/scans', { failure: '' });
  frame();
  expect(shown()).toEqual(['har:0']);
  tell('har:1', 'GET /v1/scans', { at: 5000, failure: '' });
  tell('web:0', 'GET /v1/scans', { failure: 'NS_BINDING_ABORTED' });
  tell('web:1', 'GET /v1/scans', { at: 5000, failure: 'NS_BINDING_ABORTED' });
  frame();
  expect(shown()).toEqual([]);
  expect(spoken).toEqual([['har:0']]);
});

test('a call that turns out to have failed is spoken when it does', () => {
  const { store, source, tell, frame, spoken } = open();
  store.use(source());
  tell('web:0', 'GET /v1/scans → 200', { body: 'unseen' });
  frame();
  tell('har:0', 'GET /v1/scans → 200', { body: { status: 'error' } });
  frame();
  expect(spoken).toEqual([['web:0']]);
});

test('a row that turns out to be another one is gone, and counts no more among earlier calls', () => {
  const listeners: ((change: TabCallsChange) => void)[] = [];
  const { store, frame, shown } = open();
  const first = told('har:0', 'GET /v1/scans → 401');
  const second = told('web:0', 'GET /v1/scans → 401', { at: 5000 });
  store.use({
    isLive: () => true,
    around: () => ({}),
    dropped: () => 0,
    calls: () =>
      new Map<string, Call>([
        ['a', first],
        ['b', second],
      ]).values(),
    subscribe: (listener) => {
      listeners.push(listener);
      return () => undefined;
    },
    clear: () => undefined,
  });
  frame();
  for (const listener of listeners) listener({ calls: [first], gone: ['web:0'] });
  frame();
  expect(shown()).toEqual(['har:0']);
});

test('what a body told still holds when newer ones have pushed it out', () => {
  const { store, source, tell, frame } = open();
  store.use(source());
  const line = 'POST /v1/scans/{id} → 403';
  tell('har:0', line, {
    body: { error: { code: 403, message: 'x'.repeat(9000), details: 'Required scope: read:scans' } },
  });
  frame();
  const told = store.rows.value[0]?.diagnosis;
  tell('har:1', line, { at: 5000, body: 'x'.repeat(9000) });
  frame();
  expect(store.rows.value[0]?.exchange.response?.body).toMatchObject({ why: 'over-cap' });
  expect(store.rows.value[0]?.diagnosis).toEqual(told);
});

test('incidents unfold to their calls, say when it worked again, and show the call that is gone to', () => {
  const { store, source, tell, frame } = open();
  store.use(source());
  tell('har:0', 'GET /v1/scans → 500');
  tell('har:1', 'GET /v1/scans → 500', { at: 5000 });
  tell('har:2', 'GET /v1/me → 429', { at: 9000 });
  frame();
  store.grouped.value = true;
  const listed = () => store.listed.value.map((row) => ('newest' in row ? row.count : row.id));
  expect(listed()).toEqual([2, 1]);
  expect(store.listed.value[0]).not.toHaveProperty('recoveredAt');
  store.select('har:0');
  expect(listed()).toEqual([2, 'har:0', 'har:1', 1]);
  store.unfold(store.listed.value[0]!.id, false);
  tell('har:3', 'GET /v1/scans → 200', { at: 12_000 });
  frame();
  expect(listed()).toEqual([2, 1]);
  expect(store.listed.value[0]).toMatchObject({ recoveredAt: startOfTests + 12_000 });
  tell('har:4', 'GET /v1/scans → 500', { at: 15_000 });
  frame();
  expect(listed()).toEqual([1, 3]);
  expect(store.listed.value[1]).not.toHaveProperty('recoveredAt');
});

test('warnings and everything are listed when they are asked for', () => {
  const { store, source, tell, frame, shown } = open();
  store.use(source());
  tell('har:0', 'GET /v1/scans → 401');
  tell('har:1', 'GET /v1/scans → 200', { at: 5000, initiatorOrigin: own });
  tell('har:2', 'GET /v1/scans → 200', { at: 9000, initiatorOrigin: app });
  tell('har:3', 'GET /v1/scans', { at: 12_000, initiatorOrigin: own, failure: 'net::ERR_ABORTED' });
  frame();
  expect(shown()).toEqual(['har:0']);
  store.scope.value = 'warnings';
  expect(shown()).toEqual(['har:0', 'har:2']);
  expect(store.shown.value[1]).toMatchObject({ outcome: 'warned', diagnosis: { ruleId: 'exposed-key' } });
  store.scope.value = 'everything';
  expect(shown()).toEqual(['har:0', 'har:1', 'har:2', 'har:3']);
  expect(store.shown.value.map(({ outcome }) => outcome)).toEqual([undefined, 'answered', 'warned', 'aborted']);
  store.filter.value = '200';
  expect(shown()).toEqual(['har:1', 'har:2']);
});

test('calls under way for longer than usual are counted, listed among warnings, and go when they end', () => {
  const { store, source, frame, shown } = open();
  const under = (id: string, at: number) => {
    const { endedAt: _none, ...exchange } = told(id, 'GET /v1/scans', { at }).exchange;
    return exchange;
  };
  store.use(source());
  store.useOpen([under('web:0', -9000), under('web:1', -100)]);
  frame();
  expect(store.overdue.value).toBe(1);
  expect(shown()).toEqual([]);
  store.scope.value = 'warnings';
  expect(store.shown.value).toMatchObject([{ id: 'open:web:0', open: { forMs: 9000, usualMs: 420 } }]);
  store.scope.value = 'everything';
  expect(shown()).toEqual(['open:web:0', 'open:web:1']);
  store.useOpen([]);
  frame();
  expect(shown()).toEqual([]);
  expect(store.overdue.value).toBe(0);
});

test('an endpoint that is hidden is never shown again, with any other host or status, until that is undone', () => {
  const { store, source, tell, frame, shown } = open();
  store.use(source());
  tell('har:0', 'GET /v1/scans → 401');
  tell('har:1', 'GET /v1/me → 429', { at: 5000 });
  frame();
  store.hideLike(store.shown.value[0]!);
  store.hideLike(store.shown.value[0]!);
  expect(shown()).toEqual([]);
  expect(store.empty.value).toEqual({ kind: 'hidden', hidden: 2 });
  tell('har:2', 'GET /v1/scans → 500', { at: 9000, origin: 'https://mock.example' });
  tell('har:3', 'POST /v1/scans → 500', { at: 12_000 });
  frame();
  expect(shown()).toEqual(['har:3']);
  expect([store.hiddenCalls.value, store.hidden.value]).toEqual([3, ['GET /v1/scans', 'GET /v1/me']]);
  store.unhide();
  expect(shown()).toEqual(['har:1', 'har:3']);
  store.unhide();
  expect(shown()).toEqual(['har:0', 'har:1', 'har:2', 'har:3']);
  expect(store.hiddenCalls.value).toBe(0);
});

test('the filter hides rows and says how many', () => {
  const { store, source, tell, frame, shown } = open();
  store.use(source());
  tell('har:0', 'GET /v1/scans → 401');
  tell('har:1', 'GET /v1/scans → 429', { at: 5000 });
  frame();
  store.filter.value = '429';
  expect(shown()).toEqual(['har:1']);
  store.filter.value = 'nothing';
  expect(store.empty.value).toEqual({ kind: 'filtered', hidden: 2 });
});

test('calls that went for newer ones are counted until the list is cleared', () => {
  const { store, source, tell, frame, shown } = open({ callCap: 2 });
  store.use(source());
  for (let index = 0; index < 5; index++) tell(`har:${index}`, 'GET /v1/scans → 401', { at: index * 5000 });
  frame();
  expect(shown()).toEqual(['har:2', 'har:3', 'har:4']);
  expect(store.dropped.value).toBe(2);
  store.clear();
  expect(store.dropped.value).toBe(0);
});

test('calls from before DevTools are told apart from those that it saw', () => {
  const { store, source, tell, frame } = open();
  store.use(source());
  tell('web:0', 'GET /v1/scans → 401', { at: -5000 });
  tell('har:1', 'GET /v1/scans → 401', { at: -2000 });
  tell('web:2', 'GET /v1/scans → 401', { at: 2000 });
  frame();
  expect(store.shown.value.map(({ provenance }) => provenance)).toEqual(['before-devtools', 'live', 'live']);
});

const appWarning = 'https://app.example k3y001';

test('a key on a web page is warned of once, by successful calls from before DevTools too, and spoken once', () => {
  const { store, source, tell, frame, warned, spokenWarnings } = open();
  tell('web:0', 'GET /v1/scans → 200', { at: -5000, initiatorOrigin: app });
  store.use(source());
  store.useDismissed([]);
  frame();
  expect(warned()).toEqual([appWarning]);
  const shown = store.warnings.value;
  tell('har:1', 'GET /v1/scans → 200', { at: 5000, initiatorOrigin: app });
  tell('har:2', 'GET /v1/scans → 401', { at: 9000, initiatorOrigin: app });
  frame();
  expect(store.warnings.value).toBe(shown);
  expect(spokenWarnings).toEqual([[appWarning], []]);
});

test('no warning is shown or spoken before it is known which were dismissed', () => {
  const { store, source, tell, frame, warned, spokenWarnings } = open();
  store.use(source());
  tell('har:0', 'GET /v1/scans → 200', { initiatorOrigin: app });
  tell('har:1', 'GET /v1/scans → 200', { at: 5000, initiatorOrigin: 'https://shop.example' });
  frame();
  expect(warned()).toEqual([]);
  store.useDismissed([appWarning]);
  frame();
  expect(warned()).toEqual(['https://shop.example k3y001']);
  expect(spokenWarnings).toEqual([['https://shop.example k3y001']]);
});

test('a dismissed warning goes at once, and neither calls nor Clear bring it back', () => {
  const { store, source, tell, frame, warned } = open();
  store.use(source());
  store.useDismissed([]);
  tell('har:0', 'GET /v1/scans → 200', { initiatorOrigin: app });
  frame();
  store.dismissWarning(appWarning);
  expect(warned()).toEqual([]);
  tell('har:1', 'GET /v1/scans → 200', { at: 5000, initiatorOrigin: app });
  frame();
  store.clear();
  tell('har:2', 'GET /v1/scans → 200', { at: 9000, initiatorOrigin: app });
  frame();
  expect(warned()).toEqual([]);
});

test('a warning that another panel dismissed goes here too', () => {
  const { store, source, tell, frame, warned } = open();
  store.use(source());
  store.useDismissed([]);
  tell('har:0', 'GET /v1/scans → 200', { initiatorOrigin: app });
  frame();
  store.useDismissed([appWarning]);
  expect(warned()).toEqual([]);
});

test('Clear takes warnings away, and the next call tells them anew', () => {
  const { store, source, tell, frame, warned } = open();
  store.use(source());
  store.useDismissed([]);
  tell('har:0', 'GET /v1/scans → 200', { initiatorOrigin: app });
  frame();
  store.clear();
  expect(warned()).toEqual([]);
  tell('har:1', 'GET /v1/scans → 200', { at: 5000, initiatorOrigin: app });
  frame();
  expect(warned()).toEqual([appWarning]);
});

test('a refusal from before the key was asked for its scopes says which one is missing, once that is known', () => {
  const { store, source, tell, frame } = open();
  store.use(source());
  tell('har:0', 'GET /v1/logs → 403', { body: { error: 'Forbidden', message: 'You do not have permission' } });
  frame();
  expect(store.rows.value[0]?.diagnosis.ruleId).toBe('forbidden');
  tell('har:1', 'GET /v1/auth/me → 200', { at: 5000, body: { user: { scopes: ['read:scans'] } } });
  frame();
  expect(store.rows.value[0]?.diagnosis).toMatchObject({
    ruleId: 'missing-scope',
    cause: expect.stringMatching(/^Scope `admin:audit` is missing from the key, which has `read:scans`/),
  });
});

test('a filter holds for the calls to come, and by age for those that grow old', () => {
  const { store, source, tell, frame, shown, clock } = open();
  store.use(source());
  tell('har:0', 'GET /v1/scans → 401');
  tell('har:1', 'GET /v1/scans → 429', { at: 20_000 });
  frame();
  store.filter.value = 'status:401';
  expect(shown()).toEqual(['har:0']);
  tell('har:2', 'POST /v1/scans → 401', { at: 40_000 });
  frame();
  expect(shown()).toEqual(['har:0', 'har:2']);
  store.filter.value = 'since:1m';
  expect(shown()).toEqual(['har:0', 'har:1', 'har:2']);
  clock.now += 81_000;
  store.tick();
  expect(shown()).toEqual(['har:2']);
});
