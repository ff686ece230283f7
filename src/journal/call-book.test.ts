import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type GivenTelling, told, toldPreflight } from './call.fixture.ts';
import type { Call } from './call.ts';
import { createCallBook } from './call-book.ts';

function placed(tellings: readonly Call[]): readonly Call[] {
  const book = createCallBook();
  for (const telling of tellings) book.place(telling);
  return [...book.calls()];
}

const sightings = (calls: readonly Call[]) => calls.map((call) => call.sightings.toSorted().join(' ')).sort();

/** So many calls of one URL at once, each seen by both sources within a few ms. */
const parallel = fc.array(
  fc.record({
    at: fc.integer({ min: 0, max: 20 }),
    took: fc.integer({ min: 5, max: 900 }),
    status: fc.constantFrom(200, 429, 500),
    late: fc.integer({ min: 0, max: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

test('of equal calls made at once each is one row, in whatever order they are told', () => {
  const order = fc.func(fc.integer());
  fc.assert(
    fc.property(parallel, order, (calls, place) => {
      const tellings = calls.flatMap(({ at, took, status, late }, index) => [
        told(`web:${index}`, `GET /v1/scans → ${status}`, { at: at + late, took }),
        told(`har:${index}`, `GET /v1/scans → ${status}`, { at, took }),
      ]);
      const shuffled = tellings.toSorted((first, second) => place(first.exchange.id) - place(second.exchange.id));
      const joined = placed(shuffled);
      expect(joined).toHaveLength(calls.length);
      for (const call of joined) expect(call.sightings).toHaveLength(2);
    }),
  );
});

test('of calls that begin at once each finds its own by its end', () => {
  const ends = [10, 250, 40, 120, 700];
  const web = ends.map((took, index) => told(`web:${index}`, 'GET /v1/scans → 200', { at: 2, took }));
  const har = ends.map((took, index) => told(`har:${index}`, 'GET /v1/scans → 200', { took }));
  expect(sightings(placed([...web, ...har.toReversed()]))).toEqual(ends.map((_, index) => `har:${index} web:${index}`));
});

test('of calls that nothing tells apart the first joins the first', () => {
  const numbers = [0, 1, 2];
  const tellings = ['web', 'har'].flatMap((source) =>
    numbers.map((index) => told(`${source}:${index}`, 'GET /v1/me → 401')),
  );
  expect(sightings(placed(tellings))).toEqual(numbers.map((index) => `har:${index} web:${index}`));
});

test('a thousand equal calls at once are a thousand rows, though the second source is late with all of them', () => {
  const numbers = Array.from({ length: 1000 }, (_, index) => index);
  const web = numbers.map((index) => told(`web:${index}`, 'GET /v1/scans → 429', { at: index, took: 30 }));
  const har = numbers.map((index) => told(`har:${index}`, 'GET /v1/scans → 429', { at: index, took: 29 }));
  expect(sightings(placed([...web, ...har]))).toEqual(numbers.map((index) => `har:${index} web:${index}`).sort());
});

test('ten thousand calls of one URL, one after the other, are joined before the test runs out of time', () => {
  const book = createCallBook();
  for (let index = 0; index < 10_000; index++) {
    book.place(told(`web:${index}`, 'GET /v1/scans → 200', { at: index * 100 }));
    book.place(told(`har:${index}`, 'GET /v1/scans → 200', { at: index * 100 + 2 }));
  }
  expect(book.size).toBe(10_000);
});

test('a call that was aborted late in one source and at once in the other is one, beside a quick one of the same URL', () => {
  const tellings = [
    told('web:1', 'GET /v1/scans', { took: 9000, failure: 'NS_BINDING_ABORTED' }),
    told('web:2', 'GET /v1/scans', { at: 600, took: 20, failure: 'NS_ERROR_NET_RESET' }),
    told('har:1', 'GET /v1/scans', { at: 1, took: 1, failure: '' }),
    told('har:2', 'GET /v1/scans', { at: 601, took: 19, failure: '' }),
  ];
  expect(sightings(placed(tellings))).toEqual(['har:1 web:1', 'har:2 web:2']);
});

test('a call that one source saw answered is not the one that the other saw fail', () => {
  const tellings = [
    told('web:1', 'GET /v1/scans', { failure: 'net::ERR_FAILED' }),
    told('web:2', 'GET /v1/scans → 200', { at: 5 }),
    told('har:2', 'GET /v1/scans → 200', { at: 1 }),
    told('har:1', 'GET /v1/scans → 401', { at: 4, failure: 'net::ERR_FAILED' }),
  ];
  expect(sightings(placed(tellings))).toEqual(['har:1 web:1', 'har:2 web:2']);
});

test.each<readonly [string, GivenTelling & { readonly line?: string }]>([
  ['another tab', { tabId: 2 }],
  ['another answer', { line: 'GET /v1/scans → 500' }],
  ['another method', { line: 'POST /v1/scans → 401' }],
  ['another query', { query: { limit: '5' } }],
  ['more than a second later', { at: 1200 }],
])('%s is another call', (_what, { line = 'GET /v1/scans → 401', ...given }) => {
  expect(placed([told('web:1', 'GET /v1/scans → 401'), told('har:1', line, given)])).toHaveLength(2);
});

test('a call whose start was not seen joins by its end', () => {
  const { startedAt: _lost, ...seen } = told('web:1', 'GET /v1/scans → 401', { at: 3000, took: 50 }).exchange;
  const web: Call = { tabId: 1, exchange: seen, sightings: ['web:1'], preflightSightings: [] };
  const joined = placed([web, told('har:1', 'GET /v1/scans → 401', { at: 0, took: 3048 })]);
  expect(sightings(joined)).toEqual(['har:1 web:1']);
  expect(joined[0]?.exchange.startedAt).toBeDefined();
});

test("a service worker's calls of one URL at once are as many rows as the page made calls", () => {
  const tellings = [0, 1, 2].flatMap((index) => {
    const at = index * 2;
    const line = 'GET /v1/scans → 429';
    return [
      told(`web:${index}`, line, { tabId: -1, at: at + 2, took: 20 }),
      told(`har:w${index}`, line, { at: at + 2, took: 19, script: 'https://app.example/sw.js' }),
      told(`har:p${index}`, line, { at, took: 25, script: 'https://app.example/app.js', viaServiceWorker: true }),
    ];
  });
  const joined = placed(tellings.toSorted((first, second) => first.exchange.endedAt! - second.exchange.endedAt!));
  expect(joined.map((call) => [call.tabId, call.sightings.length])).toEqual([
    [1, 3],
    [1, 3],
    [1, 3],
  ]);
});

test('two calls that two scripts of a page made one after the other are two, though both failed', () => {
  const failure = 'net::ERR_FAILED';
  const tellings = [
    told('har:1', 'POST /v1/scans', { at: 0, took: 20, failure, script: 'https://app.example/app.js' }),
    told('har:2', 'POST /v1/scans', { at: 12, took: 20, failure, script: 'https://app.example/vendor.js' }),
  ];
  expect(placed(tellings)).toHaveLength(2);
});

test("a service worker's call joins the page's by the origin of the page alone", () => {
  const web = told('web:1', 'GET /v1/scans → 401', { tabId: -1, initiatorOrigin: 'https://app.example' });
  const har = (initiatorOrigin: string) => told('har:1', 'GET /v1/scans → 401', { tabId: 7, initiatorOrigin });
  expect(placed([web, har('https://app.example')]).map((call) => call.tabId)).toEqual([7]);
  expect(placed([web, har('https://other.example')])).toHaveLength(2);
});

test('a preflight alone stands for its call, and gives way to it', () => {
  const book = createCallBook();
  const preflight = book.place(toldPreflight('har:0', 'OPTIONS /v1/scans → 405', 'POST', { at: 3, took: 2 })).call;
  expect(preflight.exchange).toMatchObject({
    request: { method: 'POST', credentials: { state: 'unseen' }, body: { state: 'unseen' } },
    preflight: { response: { status: 405 } },
  });
  expect(preflight.exchange).not.toHaveProperty('response');
  const { call } = book.place(told('har:1', 'POST /v1/scans', { failure: 'net::ERR_FAILED', took: 9 }));
  expect(book.size).toBe(1);
  expect(call).toMatchObject({
    sightings: ['har:1'],
    preflightSightings: ['har:0'],
    exchange: {
      id: preflight.exchange.id,
      failure: { name: 'net::ERR_FAILED' },
      request: { credentials: { state: 'present' } },
      preflight: { response: { status: 405 } },
    },
  });
});

test('each of two calls at once keeps its own preflight', () => {
  const tellings = [0, 1].flatMap((index) => [
    toldPreflight(`har:o${index}`, 'OPTIONS /v1/scans → 204', 'POST', { at: 3 + 10 * index, took: 2 }),
    told(`har:${index}`, 'POST /v1/scans → 401', { at: 10 * index, took: 8 }),
  ]);
  for (const order of [tellings, tellings.toReversed()]) {
    expect(placed(order).map((call) => [...call.preflightSightings, ...call.sightings].sort())).toEqual(
      order === tellings
        ? [
            ['har:0', 'har:o0'],
            ['har:1', 'har:o1'],
          ]
        : [
            ['har:1', 'har:o1'],
            ['har:0', 'har:o0'],
          ],
    );
  }
});

test('an OPTIONS that a page makes itself is a call of its own', () => {
  expect(placed([told('har:1', 'OPTIONS /v1/scans → 204')])).toMatchObject([
    { sightings: ['har:1'], exchange: { request: { method: 'OPTIONS' }, response: { status: 204 } } },
  ]);
});

test('two rows turn out to be one when a telling names both, and the later one is gone', () => {
  const book = createCallBook();
  const web = book.place(told('web:1', 'GET /v1/scans → 401', { tabId: 1 })).call;
  const har = book.place(told('har:1', 'GET /v1/scans → 401', { at: 5000 })).call;
  expect(book.size).toBe(2);
  const { call, absorbed } = book.place({ ...web, sightings: ['web:1', 'har:1'] });
  expect(call.exchange.id).toBe(web.exchange.id);
  expect(absorbed).toEqual([har.exchange.id]);
  expect(book.get(har.exchange.id)).toBeUndefined();
  expect(book.place(har)).toMatchObject({ call: { exchange: { id: web.exchange.id } }, absorbed: [] });
  expect(book.size).toBe(1);
});

test('a call that was removed is forgotten, and one that is put joins with no other', () => {
  const book = createCallBook();
  const web = told('web:1', 'GET /v1/scans → 401');
  book.put(web);
  book.put(told('har:1', 'GET /v1/scans → 401'));
  expect(book.size).toBe(2);
  book.remove('web:1');
  book.remove('web:1');
  expect([...book.calls()].map((call) => call.exchange.id)).toEqual(['har:1']);
});
