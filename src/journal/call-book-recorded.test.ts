import { expect, test } from 'vitest';
import { type Browser, caseNames } from '../capture/recorded.fixture.ts';
import { asStored } from '../capture/stored.ts';
import type { Call } from './call.ts';
import { createCallBook } from './call-book.ts';
import { permutations, recordedTellings } from './told.fixture.ts';

/** How many calls a case made, where it is not one. */
const several: Readonly<Record<string, number>> = {
  "blocked by the page's own CSP": 0,
  'redirect 302 to a 404': 2,
  'redirect 307 to a 429': 2,
  'same answer twice, the second from the cache': 2,
};

const cases = (['chromium', 'firefox'] as const).flatMap((browser) =>
  caseNames(browser).map((name) => [browser, name] as const),
);

test.each(cases)('%s: whatever the order in which %s is told, it is one row', (browser, name) => {
  const tellings = recordedTellings(browser, name);
  const inOrder = joined(tellings);
  expect(inOrder).toHaveLength(several[name] ?? 1);
  for (const order of permutations(tellings)) {
    // Of two calls at once the order decides which is which, but there are always two.
    if (name in several) expect(joined(order).map(inShort).sort()).toEqual(inOrder.map(inShort).sort());
    else expect(summary(joined(order))).toEqual(summary(inOrder));
  }
});

test.each(cases)('%s: to tell %s again, live or from the store, changes nothing', (browser, name) => {
  const tellings = recordedTellings(browser, name);
  const once = joined(tellings);
  expect(joined([...tellings, ...tellings])).toEqual(once);
  expect(joined([...tellings, ...once])).toEqual(once);
  const stored = once.map((call) => ({ ...call, exchange: asStored(call.exchange) }));
  expect(joined([...tellings, ...stored])).toEqual(once);
});

test.each([
  ['chromium', 'service worker, preflight 204, then 401 with CORS headers', 'POST 401 -, preflight 204, body present'],
  ['chromium', 'service worker, 401 without CORS headers', 'GET 401 net::ERR_FAILED, body unseen'],
  ['chromium', 'service worker, connection refused', 'GET 0 net::ERR_CONNECTION_REFUSED'],
  ['chromium', 'service worker, same-origin 429', 'POST 429 -, body present'],
  ['chromium', 'preflight answered 405', 'POST 0 net::ERR_FAILED, preflight 405'],
  ['chromium', 'preflight 204 that does not allow X-Neolens-Client', 'POST 0 net::ERR_FAILED, preflight 204'],
  ['chromium', 'aborted by the page while the body arrived', 'GET 429 net::ERR_ABORTED, body unseen'],
  ['firefox', 'preflight answered 405', 'POST 0 NS_ERROR_DOM_BAD_URI, preflight 405'],
  ['firefox', 'preflight 204, then 401 with CORS headers', 'POST 401 -, preflight 204, body present'],
  ['firefox', 'aborted by the page while the body arrived', 'GET 429 NS_BINDING_ABORTED, body present'],
  ['firefox', 'service worker, 401 without CORS headers', 'GET 401 NS_ERROR_DOM_BAD_URI, body unseen'],
  ['firefox', 'service worker, same-origin 429', 'POST 429 -, body present'],
] as const)('%s: of %s both sources together know "%s"', (browser, name, text) => {
  expect(joined(recordedTellings(browser, name)).map(inShort)).toEqual([text]);
});

test.each(['chromium', 'firefox'] as const)('%s: all cases in one book stay as many calls as they were', (browser) => {
  const expected = caseNames(browser).flatMap((name) => joined(renamed(browser, name)).map(inShort));
  const all = caseNames(browser).flatMap((name) => renamed(browser, name));
  expect(joined(all).map(inShort)).toEqual(expected);
});

test.each(['chromium', 'firefox'] as const)('%s: the calls of two tabs stay apart', (browser) => {
  for (const name of caseNames(browser).filter((each) => !each.startsWith('service worker'))) {
    const here = recordedTellings(browser, name);
    const there = here.map((call) => ({
      ...call,
      tabId: call.tabId + 1,
      exchange: { ...call.exchange, id: `${call.exchange.id}b` },
      sightings: call.sightings.map((id) => `${id}b`),
      preflightSightings: call.preflightSightings.map((id) => `${id}b`),
    }));
    expect(joined([...here, ...there])).toHaveLength(2 * joined(here).length);
  }
});

function joined(tellings: readonly Call[]): readonly Call[] {
  const book = createCallBook();
  for (const told of tellings) book.place(told);
  return [...book.calls()];
}

/** Each devtools page numbers its entries on; the fixture begins anew with each case. */
function renamed(browser: Browser, name: string): readonly Call[] {
  const rename = (id: string) => (id.startsWith('har:') ? `${id} ${name}` : id);
  return recordedTellings(browser, name).map((call) => ({
    ...call,
    exchange: { ...call.exchange, id: rename(call.exchange.id) },
    sightings: call.sightings.map(rename),
    preflightSightings: call.preflightSightings.map(rename),
  }));
}

function summary(calls: readonly Call[]): readonly object[] {
  return calls
    .map((call) => ({
      text: inShort(call),
      tabId: call.tabId,
      sightings: call.sightings.toSorted(),
      preflights: call.preflightSightings.toSorted(),
      startedAt: call.exchange.startedAt,
      endedAt: call.exchange.endedAt,
      credentials: call.exchange.request.credentials.state,
    }))
    .sort((first, second) => first.sightings.join().localeCompare(second.sightings.join()));
}

function inShort({ exchange }: Call): string {
  const { request, response, failure, preflight } = exchange;
  return [
    `${request.method} ${response?.status ?? 0} ${failure?.name ?? '-'}`,
    ...(preflight ? [`preflight ${preflight.response?.status ?? 0}`] : []),
    ...(response ? [`body ${response.body.state}`] : []),
  ].join(', ');
}
