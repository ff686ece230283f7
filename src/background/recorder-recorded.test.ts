import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Browser, caseNames, recordedBases, recordedEvents } from '../capture/recorded.fixture.ts';
import { asStored } from '../capture/stored.ts';
import type { WebRequestEvent } from '../capture/web-request.ts';
import type { Call } from '../journal/call.ts';
import { entriesIn, type JournalEntry } from '../journal/segment.ts';
import { fromHarOf } from '../journal/told.fixture.ts';
import { createRecorder, type Recorder, type RecorderState } from './recorder.ts';

type Case = readonly [name: string, calls: readonly string[]];

/** A redirect is two calls to the server, and the page's one call is the last of them. */
const chromium: readonly Case[] = [
  ['same-origin 429', ['POST 429, key']],
  ['same-origin 200', ['GET 200, key']],
  ['cross-origin 401, no CORS headers', ['GET 0 ERR_FAILED']],
  ['cross-origin 429, no CORS headers', ['GET 0 ERR_FAILED']],
  ['preflight answered 405', ['POST 0 ERR_FAILED, key']],
  ['preflight 204, then 401 with CORS headers', ['POST 401, key']],
  ['preflight 204 that does not allow X-Neolens-Client', ['POST 0 ERR_FAILED, key']],
  ['preflight 204 that does not allow DELETE', ['DELETE 0 ERR_FAILED, key']],
  ['preflight 204 that does not allow the origin', ['POST 0 ERR_FAILED, key']],
  ['preflight 204, then 401 without CORS headers', ['POST 0 ERR_FAILED, key']],
  ['server drops the socket of the preflight', ['POST 0 ERR_EMPTY_RESPONSE, key']],
  ['preflight 204, then 429 with rate-limit headers not exposed', ['POST 429, key']],
  ['same-origin 200 whose status is error', ['GET 200']],
  ['cross-origin 404 with CORS headers, no preflight', ['GET 404']],
  ['connection refused', ['GET 0 ERR_CONNECTION_REFUSED']],
  ['host not found', []],
  ['server drops the socket', ['GET 0 ERR_EMPTY_RESPONSE']],
  ['body cut off by the server', ['GET 500 ERR_CONTENT_LENGTH_MISMATCH']],
  ['aborted by the page before the answer', ['GET 0 ERR_ABORTED']],
  ['aborted by the page while the body arrived', ['GET 429 ERR_ABORTED']],
  ['redirect 302 to a 404', ['GET 302, key', 'GET 404, key']],
  ['same answer twice, the second from the cache', ['GET 200', 'GET 200, cached']],
  ['multipart upload, 400', ['POST 400, key']],
  ['500 with an empty body', ['GET 500']],
  ['worker, preflight 204, then 401 with CORS headers', ['POST 401, key']],
  ['iframe, preflight 204, then 401 with CORS headers', ['POST 401, key']],
  ["blocked by the page's own CSP", []],
  ['service worker, same-origin 429', ['POST 429, key, no tab']],
  ['service worker, 429 with rate-limit headers not exposed', ['POST 429, key, no tab']],
  ['service worker, preflight 204, then 401 with CORS headers', ['POST 401, key, no tab']],
  ['service worker, 401 without CORS headers', ['GET 0 ERR_FAILED, no tab']],
  ['service worker, preflight answered 405', ['POST 0 ERR_FAILED, key, no tab']],
  ['service worker, preflight 204 that does not allow X-Neolens-Client', ['POST 0 ERR_FAILED, key, no tab']],
  ['service worker, 404 with CORS headers, no preflight', ['GET 404, no tab']],
  ['service worker, connection refused', ['GET 0 ERR_CONNECTION_REFUSED, no tab']],
  ['service worker, server drops the socket', ['GET 0 ERR_EMPTY_RESPONSE, no tab']],
  ['service worker, aborted by the page before the answer', []],
];

const firefox: readonly Case[] = [
  ['same-origin 429', ['POST 429, key']],
  ['cross-origin 401, no CORS headers', ['GET 401']],
  ['preflight answered 405', ['POST 0 DOM_BAD_URI, preflight 405, key']],
  ['preflight 204, then 401 with CORS headers', ['POST 401, preflight 204, key']],
  ['preflight 204 that does not allow X-Neolens-Client', ['POST 0 DOM_BAD_URI, preflight 204, key']],
  ['connection refused', ['GET 0 CONNECTION_REFUSED']],
  ['server drops the socket', ['GET 0 NET_RESET']],
  ['host not found', ['GET 0 UNKNOWN_HOST']],
  ['aborted by the page before the answer', ['GET 0 BINDING_ABORTED']],
  ['aborted by the page while the body arrived', ['GET 429 BINDING_ABORTED']],
  ['body cut off by the server', ['GET 500']],
  ['redirect 307 to a 429', ['GET 307', 'GET 429']],
  ['worker, 429 with CORS headers', ['GET 429']],
  ['service worker, 401 without CORS headers', ['GET 401 DOM_BAD_URI, no tab']],
  ['service worker, 429 with CORS headers', ['GET 429, no tab']],
  ['service worker, preflight 204, then 401 with CORS headers', ['POST 401, preflight 204, key, no tab']],
  ['service worker, preflight answered 405', ['POST 0 DOM_BAD_URI, preflight 405, key, no tab']],
  ['service worker, connection refused', ['GET 0 CONNECTION_REFUSED, no tab']],
  ['service worker, same-origin 429', ['POST 429, key, no tab']],
];

const nothing: RecorderState = { salt: 'salt', userBases: recordedBases, entries: [], underWay: {}, buckets: [] };

for (const [browser, cases] of [
  ['chromium', chromium],
  ['firefox', firefox],
] as const) {
  test.each(cases)(`${browser}'s requests of '%s' are the calls that the page made`, (name, calls) => {
    expect(replay(recordedEvents(browser, name), started(browser)).map(inShort)).toEqual(calls);
  });

  test(`no recorded case of ${browser} is forgotten here`, () => {
    expect(cases.map(([name]) => name)).toEqual(caseNames(browser));
  });

  test(`the requests of all cases of ${browser} at once are no other calls than those of each`, () => {
    const all = caseNames(browser).flatMap((name) => recordedEvents(browser, name));
    expect(replay(all, started(browser)).map(inShort)).toEqual(cases.flatMap(([, calls]) => calls));
  });

  test.each(cases)(`killed at any point of ${browser}'s '%s' after a flush, nothing is lost or doubled`, (name) => {
    const events = recordedEvents(browser, name);
    const undisturbed = replay(events, started(browser));
    for (let kill = 0; kill <= events.length; kill++) {
      const first = started(browser);
      for (const event of events.slice(0, kill)) first.webRequest(event, 0);
      const second = started(browser, flushed(first, nothing.entries));
      expect(replay(events.slice(kill), second)).toEqual(undisturbed);
    }
  });

  test.each(cases)(`killed before a flush at any point of ${browser}'s '%s', no call is doubled`, (name) => {
    const events = recordedEvents(browser, name);
    const whole = replay(events, started(browser)).length;
    for (let kill = 0; kill <= events.length; kill++) {
      expect(replay(events.slice(kill), started(browser)).length).toBeLessThanOrEqual(whole);
    }
  });

  test(`with ${browser}'s devtools page reporting too, kills after a flush lose and double nothing`, () => {
    const steps = caseNames(browser).flatMap((name) => stepsOf(browser, name));
    const undisturbed = run(browser, steps, []);
    expect(undisturbed.map(inShort)).toHaveLength(new Set(undisturbed.map(({ exchange }) => exchange.id)).size);
    const kills = fc.array(fc.nat(steps.length), { maxLength: 8 });
    fc.assert(
      fc.property(kills, (points) => {
        expect(run(browser, steps, points)).toEqual(undisturbed);
      }),
      { numRuns: 20 },
    );
  });

  test(`a kill of ${browser}'s background between flushes loses no more than what came since the last`, () => {
    const steps = caseNames(browser).flatMap((name) => stepsOf(browser, name));
    const whole = run(browser, steps, []).length;
    fc.assert(
      fc.property(fc.nat(steps.length), fc.nat(12), (flush, later) => {
        const first = started(browser);
        for (const step of steps.slice(0, flush)) step(first);
        const state = flushed(first, []);
        const second = started(browser, state);
        for (const step of steps.slice(flush + later)) step(second);
        const ids = [...second.calls()].map(({ exchange }) => exchange.id);
        expect(ids).toEqual(expect.arrayContaining(state.entries.map(({ call }) => call.exchange.id)));
        expect(ids.length).toBeLessThanOrEqual(whole);
      }),
      { numRuns: 30 },
    );
  });

  test(`no key, body or query value stands in what the background would write of ${browser}'s calls`, () => {
    for (const name of caseNames(browser)) {
      const recorder = started(browser);
      for (const event of recordedEvents(browser, name)) {
        recorder.webRequest(event, 0);
        const written = JSON.stringify([recorder.underWay(), recorder.buckets(), recorder.takeChanges().journal.set]);
        expect(written).not.toMatch(/abcdefghij0123456789wxyz|"state":"present","value":"|calls\.js/);
      }
    }
  });
}

function started(browser: Browser, state: RecorderState = nothing): Recorder {
  return createRecorder(state, browser === 'firefox');
}

function replay(events: readonly WebRequestEvent[], recorder: Recorder): readonly Call[] {
  for (const event of events) recorder.webRequest(event, 0);
  return [...recorder.calls()];
}

/** What the background is told of a case: the events, and at the end what a devtools page saw. */
function stepsOf(browser: Browser, name: string): readonly ((recorder: Recorder) => void)[] {
  const rename = (id: string) => `${id} ${name}`;
  const seen = fromHarOf(browser, name).map((call) => ({
    call: {
      ...call,
      exchange: asStored({ ...call.exchange, id: rename(call.exchange.id) }),
      sightings: call.sightings.map(rename),
      preflightSightings: call.preflightSightings.map(rename),
    },
  }));
  return [
    ...recordedEvents(browser, name).map((event) => (recorder: Recorder) => void recorder.webRequest(event, 0)),
    (recorder) => recorder.callsSeen(seen, 0),
  ];
}

function run(
  browser: Browser,
  steps: readonly ((recorder: Recorder) => void)[],
  kills: readonly number[],
): readonly Call[] {
  let recorder = started(browser);
  let entries: readonly JournalEntry[] = [];
  for (const [index, step] of steps.entries()) {
    if (kills.includes(index)) {
      const state = flushed(recorder, entries);
      ({ entries } = state);
      recorder = started(browser, state);
    }
    step(recorder);
  }
  return [...recorder.calls()];
}

/** What a recorder that starts now finds in the store, as plain JSON. */
function flushed(recorder: Recorder, before: readonly JournalEntry[]): RecorderState {
  const written = entriesIn(recorder.takeChanges().journal.set);
  const kept = before.filter((entry) => !written.some(({ sequence }) => sequence === entry.sequence));
  const entries = [...kept, ...written].sort((first, second) => first.sequence - second.sequence);
  const state = {
    ...nothing,
    entries,
    underWay: recorder.underWay(),
    buckets: recorder.buckets(),
  };
  return JSON.parse(JSON.stringify(state));
}

function inShort({ tabId, exchange }: Call): string {
  const { request, response, failure, preflight, fromCache } = exchange;
  const name = failure?.name.replace(/^net::|^NS_(?:ERROR_)?/, '');
  return [
    [request.method, response?.status ?? 0, name].filter((part) => part !== undefined).join(' '),
    ...(preflight ? [`preflight ${preflight.response?.status ?? 0}`] : []),
    ...(request.credentials.state === 'present' ? ['key'] : []),
    ...(tabId === -1 ? ['no tab'] : []),
    ...(fromCache ? ['cached'] : []),
  ].join(', ');
}
