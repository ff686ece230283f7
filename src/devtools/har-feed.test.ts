import { expect, test, vi } from 'vitest';
import { neolensBases } from '../api/base.ts';
import type { Exchange } from '../decode/exchange.ts';
import { createHarFeed, type RawRequest } from './har-feed.ts';

function entry(status: number, size: number, body: string | null, more: object = {}): RawRequest {
  return {
    startedDateTime: '2026-11-22T20:58:03.893Z',
    time: 9,
    request: {
      method: 'GET',
      url: 'https://api.neolens.ai/v1/scans',
      headers: [{ name: 'Host', value: 'api.neolens.ai' }],
    },
    response: { status, content: { size, mimeType: 'application/json' }, ...more },
    getContent: vi.fn(async () => [body, 'application/json']),
  };
}

function open() {
  const seen: Exchange[] = [];
  const feed = createHarFeed((exchange) => seen.push(exchange));
  return { feed, seen, all: (count: number) => vi.waitFor(() => expect(seen).toHaveLength(count)) };
}

test('what finishes before the salt is known waits, and each call has an id of its own', async () => {
  const { feed, seen, all } = open();
  feed.take(entry(401, 20, '{"error":"x"}'));
  feed.take(entry(401, 20, '{"error":"x"}'));
  expect(seen).toEqual([]);
  feed.begin(neolensBases, 'salt');
  await all(2);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(2);
  expect(seen[0]?.id).toMatch(/^har:/);
});

test.each([
  ['of a failed call', entry(401, 5_000_000, 'x'), 'present', true],
  ['of a failed call of over 8 MiB', entry(401, 9_000_000, 'x'), 'over-cap', false],
  ['of a small success', entry(200, 20, '{}'), 'present', true],
  ['of a large success', entry(200, 70_000, '{}'), 'not-read', false],
  ['that is empty', entry(500, 0, ''), 'absent', false],
  ['that the browser withholds', entry(401, 0, null, { _error: 'net::ERR_FAILED' }), 'withheld', true],
  ['that the browser dropped', entry(401, 20, null), 'gone', true],
] as const)('the body %s is read or says why not', async (_what, request, state, read) => {
  const { feed, seen, all } = open();
  feed.begin(neolensBases, 'salt');
  feed.take(request);
  await all(1);
  const body = seen[0]?.response?.body;
  expect(body?.state === 'unseen' ? body.why : body?.state).toBe(state);
  expect(vi.mocked(request.getContent!).mock.calls).toHaveLength(read ? 1 : 0);
});

test('a base that is added counts for what finishes from then on, and other calls never do', async () => {
  const { feed, all } = open();
  const own = { ...entry(401, 2, '{}'), request: { method: 'GET', url: 'http://localhost:8787/v1/scans' } };
  feed.begin(neolensBases, 'salt');
  feed.take(own);
  feed.useBases([{ origin: 'http://localhost:8787', prefix: '/v1' }]);
  feed.take(own);
  await all(1);
});

test('what finished before the listener was there comes from the log, and what both tell counts once', async () => {
  const { feed, seen, all } = open();
  const missed = entry(401, 2, '{}');
  const told = { ...entry(429, 2, '{}'), startedDateTime: '2026-11-22T20:58:05.000Z' };
  feed.take(told);
  feed.begin(neolensBases, 'salt');
  feed.takeLog([missed, told]);
  feed.take(missed);
  feed.take(entry(500, 2, '{}'));
  await all(3);
  expect(seen.map(({ response }) => response?.status).sort()).toEqual([401, 429, 500]);
});

test('of equal calls made in one ms, of which some are in the log alone, none is lost and none doubled', async () => {
  const { feed, seen, all } = open();
  const equal = () => entry(401, 2, '{}');
  feed.take(equal());
  feed.begin(neolensBases, 'salt');
  feed.takeLog([equal(), equal(), equal()]);
  feed.take(equal());
  feed.take(equal());
  await all(3);
  feed.take({ ...equal(), startedDateTime: '2026-11-22T20:58:09.000Z' });
  await all(4);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(4);
});

test('a body that the page has not read holds nothing up, and is told when it comes', async () => {
  const { feed, seen, all } = open();
  let hand: (content: unknown) => void = () => {};
  const content = new Promise((resolve) => {
    hand = resolve;
  });
  feed.begin(neolensBases, 'salt');
  feed.take({ ...entry(403, 2, null), getContent: () => content });
  await all(1);
  expect(seen[0]?.response?.body).toEqual({ state: 'unseen', why: 'unread', size: 2 });
  hand(['{}', 'application/json']);
  await all(2);
  expect(seen[1]?.response?.body).toMatchObject({ state: 'present', text: '{}' });
  expect(seen[1]?.id).toBe(seen[0]?.id);
});
