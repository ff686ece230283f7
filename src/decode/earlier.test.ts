import { expect, test } from 'vitest';
import { recentOnSameLimit, streakOf } from './earlier.ts';
import { credential, exchange, type Given, startOfTests } from './exchange.fixture.ts';

const call = exchange('GET /v1/scans → 429', { id: 'this' });

function before(id: string, ago: number, given: Given = {}, line = 'GET /v1/me → 200') {
  return exchange(line, { id, startedAt: startOfTests - ago, ...given });
}

function recent(...earlier: readonly ReturnType<typeof before>[]): readonly string[] {
  return recentOnSameLimit(call, { now: startOfTests, earlier }, 1_000).map(({ id }) => id);
}

test('calls on the same limit come newest first, both ends of the time included', () => {
  expect(recent(before('old', 1_001), before('edge', 1_000), before('new', 0))).toEqual(['new', 'edge']);
});

test('a call with another key, to another host, that began later or is the call itself counts on no limit of this one', () => {
  expect(
    recent(
      before('key', 10, { credentials: [credential({ fingerprint: 'other1' })] }),
      before('none', 10, { credentials: 'absent' }),
      before('host', 10, { origin: 'https://api.neolens.health' }),
      before('later', -10),
      before('this', 10),
    ),
  ).toEqual([]);
});

test('calls that are a little out of order are found all the same', () => {
  expect(recent(before('first', 100), before('late', 30_000), before('second', 50))).toEqual(['second', 'first']);
});

test('a call whose start was not seen has no recent ones, and is none', () => {
  const { startedAt: _unseen, ...late } = call;
  expect(recentOnSameLimit(late, { now: startOfTests, earlier: [before('a', 10)] }, 1_000)).toEqual([]);
  const { startedAt: _too, ...other } = before('a', 10);
  expect(recent(other)).toEqual([]);
});

const failed = exchange('POST /v1/analyze → 500', { id: 'this' });
const isFailed = ({ response }: typeof failed) => (response?.status ?? 0) >= 500;

function streak(...earlier: readonly ReturnType<typeof before>[]) {
  const { count, first } = streakOf(failed, { now: startOfTests, earlier }, isFailed);
  return [count, first?.id];
}

test('a streak counts failures of the same endpoint back to the last success', () => {
  const at = (id: string, status: number, line = 'POST /v1/analyze') => before(id, 10, {}, `${line} → ${status}`);
  expect(streak()).toEqual([1, undefined]);
  expect(streak(at('a', 500), at('b', 200), at('c', 500), at('d', 503))).toEqual([3, 'c']);
  expect(streak(at('a', 500), at('b', 200, 'GET /v1/me'), at('c', 500, 'GET /v1/me'))).toEqual([2, 'a']);
});

test('a call that is under way neither lengthens a streak nor ends it', () => {
  const { endedAt: _none, ...underWay } = before('b', 10, {}, 'POST /v1/analyze');
  expect(streak(before('a', 20, {}, 'POST /v1/analyze → 500'), underWay)).toEqual([2, 'a']);
});
