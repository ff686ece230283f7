import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { type Answer, maxAnswers, withAnswer } from './answer.ts';
import { answer, counted, recordOf } from './bucket.fixture.ts';
import { limitState } from './limit-state.ts';
import type { LimitAnswer } from './reading.ts';

const seconds = (count: number) => startOfTests + count * 1000;
const state = (...answers: readonly Answer[]) => limitState(answers);

describe('of several answers', () => {
  test('the last one to come says what is left', () => {
    expect(state(answer(100, { limit: 100, remaining: 9 }), answer(200, { limit: 100, remaining: 8 }))).toMatchObject({
      limit: 100,
      remaining: 8,
      readAt: startOfTests + 200,
    });
  });

  test('those under way together count by the fewest left, whichever came last', () => {
    const first = answer(200, { remaining: 7 }, { from: 0 });
    expect(state(first, answer(210, { remaining: 8 }, { from: 1 })).remaining).toBe(7);
    expect(state(first, answer(210, { remaining: 6 }, { from: 1 })).remaining).toBe(6);
  });

  test('a count that jumps back counts, where the call began after the answer before', () => {
    expect(state(answer(200, { remaining: 7 }), answer(300, { remaining: 60 })).remaining).toBe(60);
  });

  test('those under way when the window began anew count by their reset', () => {
    const old = answer(900, { remaining: 2, resetAt: seconds(1) }, { from: 0 });
    const fresh = answer(950, { remaining: 99, resetAt: seconds(61) }, { from: 10 });
    const late = answer(990, { remaining: 1, resetAt: seconds(1) }, { from: 20 });
    expect(state(old, fresh)).toMatchObject({ remaining: 99, resetAt: seconds(61) });
    expect(state(old, fresh, late)).toMatchObject({ remaining: 99, resetAt: seconds(61) });
  });

  test('a limit that was raised in the middle holds, also against a slow answer with the old one', () => {
    const raised = answer(300, { limit: 1000, remaining: 950 }, { from: 250 });
    const slow = answer(400, { limit: 100, remaining: 49 }, { from: 0 });
    expect(state(answer(200, { limit: 100, remaining: 50 }), raised, slow)).toMatchObject({
      limit: 1000,
      remaining: 950,
    });
  });

  test('the size of the window lasts from an answer that told it, what is left does not outlast a newer one', () => {
    const told = answer(100, { limit: 100, windowSeconds: 60, remaining: 5, resetAt: seconds(9) });
    expect(state(told, answer(200, { remaining: 4 }))).toMatchObject({ limit: 100, windowSeconds: 60, remaining: 4 });
    expect(state(told, answer(200, { remaining: 4 }))).not.toHaveProperty('resetAt');
  });

  test('each figure names the field it was read from', () => {
    const claims = [
      { figure: 'limit', value: 100, source: 'X-RateLimit-Limit' },
      { figure: 'remaining', value: 4, source: 'X-RateLimit-Remaining' },
    ];
    expect(state(answer(100, { limit: 100, remaining: 4, claims })).sources).toEqual({
      limit: 'X-RateLimit-Limit',
      remaining: 'X-RateLimit-Remaining',
    });
  });
});

describe('a pause', () => {
  const refused = (at: number, until: number, from = at - 50) => answer(at, { blockedUntil: seconds(until) }, { from });

  test('lasts until its end', () => {
    expect(state(refused(100, 40)).blockedUntil).toBe(seconds(40));
  });

  test('of several refusals under way together is the longest, of later ones the last', () => {
    expect(state(refused(100, 40, 0), refused(110, 20, 0)).blockedUntil).toBe(seconds(40));
    expect(state(refused(100, 40), refused(500, 20)).blockedUntil).toBe(seconds(20));
  });

  test('is over as soon as a call that began after it is served', () => {
    expect(limitState([refused(100, 40)], startOfTests + 101)).not.toHaveProperty('blockedUntil');
    expect(limitState([refused(100, 40)], startOfTests + 99).blockedUntil).toBe(seconds(40));
  });
});

test('an instant by the clock of a server that is an hour ahead counts by the local one', () => {
  const hour = 3_600_000;
  const calls = [0, 5_000].map((at) => {
    const date = new Date(startOfTests + at + hour).toUTCString();
    const reset = String(Math.round((startOfTests + hour) / 1000) + 42);
    const headers = {
      Date: date,
      'X-RateLimit-Limit': '100',
      'X-RateLimit-Remaining': '9',
      'X-RateLimit-Reset': reset,
    };
    return counted('GET /v1/scans → 200', { at, took: 0, responseHeaders: headers });
  });
  const [bucket] = recordOf(calls);
  const { resetAt = 0 } = limitState(bucket?.answers ?? []);
  expect(Math.abs(resetAt - seconds(42))).toBeLessThanOrEqual(1000);
});

test('no answer says nothing', () => {
  expect(limitState([])).toEqual({ sources: {}, contradictions: [], ignored: [] });
});

const said: fc.Arbitrary<Partial<LimitAnswer>> = fc.record(
  {
    limit: fc.constantFrom(100, 1000),
    remaining: fc.nat(100),
    windowSeconds: fc.constantFrom(10, 60),
    resetAt: fc.integer({ min: startOfTests, max: startOfTests + 90_000 }),
    blockedUntil: fc.integer({ min: startOfTests, max: startOfTests + 90_000 }),
    reset: fc.record({ value: fc.nat(90), source: fc.constant('X-RateLimit-Reset') }),
  },
  { requiredKeys: [] },
);
const answers = fc.uniqueArray(
  fc
    .record({ at: fc.nat(20_000), took: fc.integer({ min: 1, max: 5_000 }), said })
    .map(({ at, took, said: figures }) => answer(at, figures, { from: at - took })),
  { selector: ({ id }) => id, minLength: 1, maxLength: maxAnswers },
);

test('whatever the order in which answers arrive, the state is the same', () => {
  fc.assert(
    fc.property(answers, fc.func(fc.integer()), (all, place) => {
      const inOrder = all.reduce<readonly Answer[]>(withAnswer, []);
      const shuffled = all.toSorted((first, second) => place(first.id) - place(second.id));
      expect(limitState(shuffled.reduce<readonly Answer[]>(withAnswer, []))).toEqual(limitState(inOrder));
    }),
  );
});

test('whatever the order in which calls are told, the record and its state are the same', () => {
  const calls = fc.uniqueArray(
    fc.record({
      at: fc.nat(20_000),
      took: fc.integer({ min: 1, max: 5_000 }),
      status: fc.constantFrom(200, 404, 429),
      remaining: fc.option(fc.nat(100), { nil: undefined }),
    }),
    { selector: ({ at }) => at, minLength: 1, maxLength: maxAnswers },
  );
  fc.assert(
    fc.property(calls, fc.func(fc.integer()), (all, place) => {
      const made = all.map(({ at, took, status, remaining }) =>
        counted(`GET /v1/scans → ${status}`, {
          at,
          took,
          says: remaining === undefined ? {} : { limit: 100, remaining, reset: 60 },
        }),
      );
      const shuffled = made.toSorted((first, second) => place(first.exchange.id) - place(second.exchange.id));
      expect(recordOf(shuffled)).toEqual(recordOf(made));
    }),
  );
});

test('an answer told twice counts once, with what the richer telling says', () => {
  const plain = answer(100, { remaining: 4, claims: [{ figure: 'remaining', value: 4, source: 'RateLimit' }] });
  const claims = [...plain.said.claims, { figure: 'blockedUntil', value: seconds(9), source: 'body retry_after' }];
  const rich: Answer = { ...plain, said: { ...plain.said, blockedUntil: seconds(9), claims } };
  for (const order of [
    [plain, rich],
    [rich, plain],
  ]) {
    expect(order.reduce<readonly Answer[]>(withAnswer, [])).toEqual([rich]);
  }
});
