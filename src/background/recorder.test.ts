import { expect, test } from 'vitest';
import type { WebRequestDetails, WebRequestEvent } from '../capture/web-request.ts';
import { told } from '../journal/call.fixture.ts';
import { endedIn } from '../rate-limit/slot.ts';
import { createRecorder } from './recorder.ts';

const url = 'https://api.neolens.ai/v1/scans';
const headers = [{ name: 'X-RateLimit-Remaining', value: '4' }];
const sent = { requestHeaders: [{ name: 'Authorization', value: 'Bearer neolens_live_0a1b2c3d4e5f6g7h8i9j0k1l' }] };

function event(
  kind: WebRequestEvent['kind'],
  timeStamp: number,
  more: Partial<WebRequestDetails> = {},
): WebRequestEvent {
  return { kind, details: { requestId: '7', tabId: 1, url, method: 'GET', timeStamp, ...more } };
}

function start(userBases: Parameters<typeof createRecorder>[0]['userBases'] = []) {
  return createRecorder({ salt: 'salt', userBases, entries: [], underWay: {}, buckets: [] }, true);
}

function outcomes(recorder: ReturnType<typeof start>) {
  return [...recorder.calls()].map(({ exchange }) => [exchange.request.method, exchange.response?.status ?? 0]);
}

test('a request of no watched base changes nothing', () => {
  const recorder = start();
  expect(recorder.webRequest(event('started', 1, { url: 'https://app.example/' }), 0)).toBe(false);
  expect(recorder.underWay()).toEqual({});
});

test('of each call under way it is known which tab made it, across a stop of the background too', () => {
  const recorder = start();
  recorder.webRequest(event('started', 1), 0);
  recorder.webRequest(event('started', 2, { requestId: '8', tabId: 2 }), 0);
  expect(recorder.tabsUnderWay()).toEqual({ 7: 1, 8: 2 });
  const again = createRecorder(
    {
      salt: 'salt',
      userBases: [],
      entries: [],
      buckets: [],
      underWay: recorder.underWay(),
      tabsUnderWay: recorder.tabsUnderWay(),
    },
    true,
  );
  again.webRequest(event('completed', 4, { statusCode: 200 }), 0);
  expect(again.tabsUnderWay()).toEqual({ 8: 2 });
});

test('a redirect to the same URL is not the last word on the call', () => {
  const recorder = start();
  recorder.webRequest(event('started', 1), 0);
  recorder.webRequest(event('redirected', 2, { statusCode: 302, redirectUrl: url }), 0);
  recorder.webRequest(event('started', 3), 0);
  recorder.webRequest(event('completed', 4, { statusCode: 401 }), 0);
  expect(outcomes(recorder)).toEqual([
    ['GET', 302],
    ['GET', 401],
  ]);
});

test.each([
  ['the same URL', url],
  ['another URL', `${url}/next`],
])(
  'a redirect to %s that a stopped background missed gives the next call nothing of the one before',
  (_where, next) => {
    const recorder = start();
    recorder.webRequest(event('started', 1000), 0);
    recorder.webRequest(event('started', 3000, { url: next }), 0);
    recorder.webRequest(event('completed', 3050, { url: next, statusCode: 404 }), 0);
    const [call] = [...recorder.calls()];
    expect(call?.exchange).toMatchObject({
      startedAt: 3000,
      request: { url: { template: next === url ? '/v1/scans' : '/v1/scans/{id}' } },
    });
  },
);

test('nor does it where the start of the next one was missed too', () => {
  const recorder = start();
  recorder.webRequest(event('started', 1000), 0);
  recorder.webRequest(event('completed', 3050, { url: `${url}/next`, statusCode: 404 }), 0);
  const [call] = [...recorder.calls()];
  expect(call?.exchange.request.url.template).toBe('/v1/scans/{id}');
  expect(call?.exchange).not.toHaveProperty('startedAt');
});

test('a call that leaves the API by a redirect is under way no longer', () => {
  const recorder = start();
  recorder.webRequest(event('started', 1000), 0);
  recorder.webRequest(event('started', 1010, { url: 'https://login.example/' }), 0);
  expect(recorder.underWay()).toEqual({});
});

test('an OPTIONS that a page made itself is a call; one whose headers were missed may be a preflight and is none', () => {
  const recorder = start();
  const options = { method: 'OPTIONS', requestHeaders: [{ name: 'Accept', value: '*/*' }] };
  recorder.webRequest(event('started', 1, options), 0);
  recorder.webRequest(event('sent', 2, options), 0);
  recorder.webRequest(event('completed', 3, { ...options, statusCode: 404 }), 0);
  recorder.webRequest(event('completed', 9, { method: 'OPTIONS', requestId: '8', statusCode: 405 }), 0);
  expect(outcomes(recorder)).toEqual([['OPTIONS', 404]]);
});

test('the rate limit that an answer tells counts for its key, as of when it ended', () => {
  const recorder = start();
  recorder.webRequest(event('started', 1000), 0);
  recorder.webRequest(event('sent', 1001, sent), 0);
  recorder.webRequest(event('completed', 1050, { statusCode: 200, responseHeaders: headers }), 9000);
  expect(recorder.buckets()).toMatchObject([
    { host: 'api.neolens.ai', key: expect.stringMatching(/^\w{6}$/), answers: [{ at: 1050, said: { remaining: 4 } }] },
  ]);
});

test('an answer from the cache, and that to a preflight, tell nothing of the rate limit', () => {
  const recorder = start();
  recorder.webRequest(event('completed', 1, { statusCode: 200, fromCache: true, responseHeaders: headers }), 0);
  const preflight = { requestId: '8', method: 'OPTIONS' };
  const asks = { ...preflight, requestHeaders: [{ name: 'Access-Control-Request-Method', value: 'POST' }] };
  recorder.webRequest(event('sent', 2, asks), 0);
  recorder.webRequest(event('completed', 3, { ...preflight, statusCode: 204, responseHeaders: headers }), 0);
  expect(recorder.buckets()).toEqual([]);
  expect(outcomes(recorder)).toEqual([
    ['GET', 200],
    ['POST', 0],
  ]);
});

test('a call that a devtools page saw joins the one that the background saw, with what its body told', () => {
  const recorder = start();
  recorder.webRequest(event('started', 1000), 0);
  recorder.webRequest(event('completed', 1050, { statusCode: 429, responseHeaders: headers }), 0);
  const [seen] = [...recorder.calls()];
  const { exchange, ...rest } = told('har:1', 'GET /v1/scans → 429');
  const live = {
    ...rest,
    ruleId: 'rate-limited',
    exchange: {
      ...exchange,
      startedAt: 1000,
      endedAt: 1050,
      request: { ...exchange.request, url: seen!.exchange.request.url },
    },
  };
  const said = { blockedUntil: 61_050, claims: [] };
  recorder.callsSeen([{ call: live, said }], 0);
  expect([...recorder.calls()]).toMatchObject([{ ruleId: 'rate-limited', exchange: { id: seen!.exchange.id } }]);
  expect(recorder.buckets().find((bucket) => bucket.key === 'k3y001')).toMatchObject({
    answers: [{ said: { blockedUntil: 61_050 } }],
  });
});

test.each([
  ['another source', 'har:1'],
  ['a late event of its own', 'web:7:1000'],
])('a call that %s tells of after its list was cleared is still one call of its limit', (_who, id) => {
  const recorder = start();
  recorder.webRequest(event('started', 1000), 0);
  recorder.webRequest(event('completed', 1050, { statusCode: 429, responseHeaders: headers }), 0);
  const [seen] = [...recorder.calls()];
  recorder.clear(1, []);
  const late = { ...seen!, sightings: [id], exchange: { ...seen!.exchange, id } };
  recorder.callsSeen([{ call: late }], 0);
  const [bucket, ...others] = recorder.buckets();
  expect(others).toEqual([]);
  expect(bucket?.slots.map(endedIn)).toEqual([1]);
  expect(bucket?.answers).toHaveLength(1);
});

test('a reading of a call whose end was not seen counts as of its start', () => {
  const recorder = start();
  const { endedAt: _unseen, ...exchange } = told('har:1', 'GET /v1/scans → 429').exchange;
  const call = { tabId: 1, exchange, sightings: ['har:1'], preflightSightings: [] };
  recorder.callsSeen([{ call, said: { remaining: 0, claims: [] } }], 5000);
  expect(recorder.buckets()).toMatchObject([{ answers: [{ at: exchange.startedAt, said: { remaining: 0 } }] }]);
});

test('what a devtools page sends is stored no more fully than what the background saw', () => {
  const recorder = start();
  recorder.callsSeen([{ call: told('har:1', 'POST /v1/scans → 400', { body: 'Jane', requestBody: 'Jane' }) }], 0);
  expect(JSON.stringify(recorder.takeChanges().journal.set)).not.toContain('Jane');
});

test('a base that is added counts from then on', () => {
  const recorder = start();
  const own = { url: 'http://localhost:8787/v1/scans' };
  expect(recorder.webRequest(event('started', 1, own), 0)).toBe(false);
  recorder.useBases([{ origin: 'http://localhost:8787', prefix: '/v1' }]);
  expect(recorder.webRequest(event('started', 1, own), 0)).toBe(true);
});

test('requests that never end do not pile up', () => {
  const recorder = start();
  for (let index = 0; index < 1500; index++) recorder.webRequest(event('started', index, { requestId: `${index}` }), 0);
  expect(Object.keys(recorder.underWay())).toHaveLength(300);
  expect(recorder.underWay()).toHaveProperty('1499');
});

test('a call whose events are told in no order, as to a background that was woken, is one call with its start and key', () => {
  const inOrder = start();
  const events = [
    event('started', 1000),
    event('sent', 1001, sent),
    event('answered', 1040, { statusCode: 401, responseHeaders: headers }),
    event('completed', 1050, { statusCode: 401, responseHeaders: headers }),
  ];
  for (const each of events) inOrder.webRequest(each, 2000);
  for (const order of [
    [3, 0, 1, 2],
    [2, 3, 1, 0],
    [3, 2, 1, 0],
    [0, 3, 1, 2],
    [1, 3, 0, 2],
  ]) {
    const recorder = start();
    for (const index of order) recorder.webRequest(events[index]!, 2000);
    const [call, ...others] = [...recorder.calls()];
    const [expected] = [...inOrder.calls()];
    expect(others).toEqual([]);
    expect(call?.exchange).toMatchObject({ startedAt: 1000, endedAt: 1050, response: { status: 401 } });
    expect(call?.exchange.request).toEqual(expected?.exchange.request);
    expect(recorder.underWay()).toEqual({});
    expect(recorder.buckets().map(({ key, slots }) => [key, slots])).toEqual(
      inOrder.buckets().map(({ key, slots }) => [key, slots]),
    );
  }
});
