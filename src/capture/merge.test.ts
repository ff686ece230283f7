import { expect, test } from 'vitest';
import { credential, exchange } from '../decode/exchange.fixture.ts';
import type { Exchange } from '../decode/exchange.ts';
import { merge } from './merge.ts';
import { asStored } from './stored.ts';

const unseen = { state: 'unseen', why: 'devtools-closed' } as const;

/** As `webRequest` tells it: no body, and in Chromium not all of the request's fields. */
function withoutBody(full: Exchange): Exchange {
  const { request, response } = full;
  return {
    ...full,
    request: { ...request, body: unseen, headers: { fields: [], complete: false } },
    ...(response ? { response: { ...response, body: unseen } } : {}),
    seenBy: ['webRequest'],
  };
}

const live = exchange('POST /v1/scans/{id} → 429', {
  query: { limit: '5' },
  requestHeaders: { host: 'api.neolens.ai', 'x-neolens-client': 'demo' },
  responseHeaders: { 'retry-after': '60', link: 'next' },
  requestBody: { patient_id: 'x' },
  body: { error: { code: 429 } },
});

test('of each part the sighting that saw more counts, whichever came first', () => {
  const { seenBy: _order, ...parts } = merge(withoutBody(live), live);
  const { seenBy, ...reversed } = merge(live, withoutBody(live));
  expect(parts).toEqual(reversed);
  expect(parts.request).toEqual(live.request);
  expect(parts.response).toEqual(live.response);
  expect(seenBy).toEqual(['har', 'webRequest']);
});

test('a call that comes back from the store takes nothing from the one that is there', () => {
  for (const merged of [merge(asStored(live), live), merge(live, asStored(live))]) {
    expect(merged.request).toEqual(live.request);
    expect(merged.response?.headers).toEqual(live.response?.headers);
    expect(merged.response?.body).toEqual(live.response?.body);
  }
});

test('the values of a query survive the stored form though no identifier stands in the path', () => {
  const listed = exchange('GET /v1/scans → 401', { query: { search: 'a' } });
  expect(merge(asStored(listed), listed).request.url.query).toEqual(listed.request.url.query);
});

test('the span is that of both, so an abort that one source ends at once ends when it ended', () => {
  const short = { ...live, startedAt: 1001, endedAt: 1001 };
  const whole = { ...live, startedAt: 1000, endedAt: 1300 };
  for (const merged of [merge(short, whole), merge(whole, short)]) {
    expect(merged).toMatchObject({ startedAt: 1000, endedAt: 1300 });
  }
});

test.each([
  ['webRequest saw it, whatever the HAR adds up to', 1100, 1090, 1100],
  ['the HAR has it, where webRequest missed it', undefined, 1090, 1090],
])('the answer was there as %s', (_how, webRequest, har, answeredAt) => {
  const of = (exchange: Exchange, at: number | undefined) => ({
    ...exchange,
    ...(at === undefined ? {} : { answeredAt: at }),
  });
  const [seen, told] = [of(withoutBody(live), webRequest), of(live, har)];
  for (const merged of [merge(seen, told), merge(told, seen), merge(merge(told, seen), told)]) {
    expect(merged.answeredAt).toBe(answeredAt);
  }
});

test('of two HAR entries of one call the one nearer to the network has the answer first', () => {
  const [inner, outer] = [
    { ...live, answeredAt: 1090 },
    { ...live, answeredAt: 1110 },
  ];
  for (const merged of [merge(inner, outer), merge(outer, inner)]) expect(merged.answeredAt).toBe(1090);
});

test.each([
  ['net::ERR_FAILED', 'net::ERR_CONNECTION_REFUSED', 'net::ERR_CONNECTION_REFUSED'],
  ['net::ERR_FAILED', 'net::ERR_ABORTED', 'net::ERR_ABORTED'],
  ['', 'NS_ERROR_UNKNOWN_HOST', 'NS_ERROR_UNKNOWN_HOST'],
  ['net::ERR_FAILED', 'net::ERR_FAILED', 'net::ERR_FAILED'],
  ['', '', ''],
])('of the reasons "%s" and "%s" the one that says more is kept', (first, second, name) => {
  const one = exchange('GET /v1/scans', { failure: first });
  const other = exchange('GET /v1/scans', { failure: second });
  expect(merge(one, other).failure).toEqual({ name });
  expect(merge(other, one).failure).toEqual({ name });
});

test('a failure without a reason counts for nothing beside an answer, one with a reason does', () => {
  const answered = exchange('GET /v1/scans → 401');
  expect(merge(exchange('GET /v1/scans', { failure: '' }), answered)).not.toHaveProperty('failure');
  expect(merge(answered, exchange('GET /v1/scans', { failure: 'NS_ERROR_DOM_BAD_URI' }))).toMatchObject({
    response: { status: 401 },
    failure: { name: 'NS_ERROR_DOM_BAD_URI' },
  });
});

test('unseen gives way to absent, and absent to present', () => {
  const states = (['unseen', 'absent', undefined] as const).map((credentials) =>
    exchange('GET /v1/scans → 401', credentials === undefined ? {} : { credentials }),
  );
  const [unseenKey, absent, present] = states as [Exchange, Exchange, Exchange];
  const state = (first: Exchange, second: Exchange) => merge(first, second).request.credentials.state;
  expect([state(unseenKey, absent), state(absent, unseenKey)]).toEqual(['absent', 'absent']);
  expect([state(absent, present), state(present, unseenKey)]).toEqual(['present', 'present']);
});

test('a key in the header counts beside one in the URL, whichever source saw only the URL', () => {
  const inQuery = { ...credential(), where: 'query', name: 'apiKey' } as const;
  const whole = exchange('GET /v1/scans → 401', { credentials: [credential(), inQuery] });
  const partly = exchange('GET /v1/scans → 401', { credentials: [inQuery], requestHeaders: 'unseen' });
  for (const merged of [merge(whole, partly), merge(partly, whole)]) {
    expect(merged.request.credentials).toEqual(whole.request.credentials);
  }
});

test('that a body said error is not lost to a source that saw none, or none of it', () => {
  const said = asStored(exchange('GET /v1/scans → 200', { body: { status: 'error' } }));
  for (const other of [exchange('GET /v1/scans → 200'), exchange('GET /v1/scans → 200', { body: 'unseen' })]) {
    expect(merge(said, other).response?.body).toMatchObject({ saysError: true });
    expect(merge(other, said).response?.body).toMatchObject({ saysError: true });
  }
});

test('that the browser cache answered, and that a service worker did, is known if either saw it', () => {
  expect(merge(live, { ...live, fromCache: true, viaServiceWorker: true })).toMatchObject({
    fromCache: true,
    viaServiceWorker: true,
  });
  expect(merge(live, live)).not.toHaveProperty('fromCache');
});

test('two sightings of one preflight tell together what it was answered and why it failed', () => {
  const call = exchange('POST /v1/scans');
  const request = { fields: [{ name: 'access-control-request-method', value: 'POST' }], complete: true };
  const response = exchange('OPTIONS /v1/scans → 405').response!;
  const answered = { ...call, preflight: { request, response, startedAt: 5, endedAt: 9 } };
  const failed = {
    ...call,
    preflight: { request, failure: { name: 'NS_ERROR_DOM_BAD_URI' }, startedAt: 4, endedAt: 8 },
  };
  const both = { request, response, failure: { name: 'NS_ERROR_DOM_BAD_URI' }, startedAt: 4, endedAt: 9 };
  expect(merge(answered, failed).preflight).toEqual(both);
  expect(merge(failed, answered).preflight).toEqual(both);
});

test('an answer that the network delivered whole is no aborted call, though Chromium says so of a body that was never read', () => {
  const told = exchange('GET /v1/scans → 401');
  const collected: Exchange = { ...told, failure: { name: 'net::ERR_ABORTED' } };
  for (const merged of [merge(withoutBody(told), collected), merge(collected, withoutBody(told))]) {
    expect(merged.failure).toBeUndefined();
    expect(merged.response?.status).toBe(401);
  }
});

test('a call that webRequest too calls aborted stays aborted', () => {
  const aborted: Exchange = { ...exchange('GET /v1/scans → 429'), failure: { name: 'net::ERR_ABORTED' } };
  expect(merge(withoutBody(aborted), aborted).failure?.name).toBe('net::ERR_ABORTED');
});

test('the parts of its time and the script with its line come from whichever source told them', () => {
  const told = {
    ...live,
    timings: { wait: 5 },
    initiator: { kind: 'unknown', script: 'https://a.example/a.js', line: 3 },
  } as const;
  for (const merged of [merge(told, withoutBody(live)), merge(withoutBody(live), told)]) {
    expect(merged).toMatchObject({ timings: { wait: 5 }, initiator: { script: 'https://a.example/a.js', line: 3 } });
  }
});
