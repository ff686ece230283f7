import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { backoffSnippets } from './backoff-snippets.ts';

type Answer = { readonly status: number; readonly retryAfter?: string };

const now = Date.UTC(2025, 5, 15, 12);

/** Runs the snippet as it is shown, with a clock that never moves: how long it waited, ms, and the last status. */
async function run(method: string, answers: readonly Answer[], random = 0.5) {
  const waits: number[] = [];
  let calls = 0;
  const call = () => {
    const { status, retryAfter = null } = answers[Math.min(calls, answers.length - 1)]!;
    calls += 1;
    return Promise.resolve({ status, headers: { get: () => retryAfter } });
  };
  const code = backoffSnippets({ call: { method } }).find(({ language }) => language === 'javascript')?.code;
  const { status } = await runInNewContext(`${code}\nwithBackoff(call)`, {
    call,
    setTimeout: (resolve: () => void, ms: number) => {
      waits.push(ms);
      resolve();
    },
    Math: Object.create(Math, { random: { value: () => random }, min: { value: Math.min } }),
    Date: { now: () => now, parse: Date.parse },
  });
  return { waits, calls, status };
}

test('the JavaScript snippet returns a success at once', async () => {
  expect(await run('GET', [{ status: 200 }])).toEqual({ waits: [], calls: 1, status: 200 });
});

test('the JavaScript snippet waits for as many seconds as Retry-After names', async () => {
  expect(await run('GET', [{ status: 429, retryAfter: '7' }, { status: 200 }])).toEqual({
    waits: [7_000],
    calls: 2,
    status: 200,
  });
});

test('the JavaScript snippet waits until the HTTP date that Retry-After names', async () => {
  const retryAfter = new Date(now + 30_000).toUTCString();
  expect((await run('POST', [{ status: 503, retryAfter }, { status: 201 }])).waits).toEqual([30_000]);
});

test.each([
  ['a date that is past', new Date(now - 60_000).toUTCString()],
  ['a text that is neither', 'soon'],
  ['a negative number', '-5'],
])('the JavaScript snippet never waits a negative time: %s', async (_about, retryAfter) => {
  const { waits, calls } = await run('GET', [{ status: 429, retryAfter }, { status: 200 }]);
  expect(calls).toBe(2);
  expect(waits).toEqual([1_500]);
});

test('the JavaScript snippet doubles the wait with jitter and gives up after five attempts', async () => {
  expect(await run('GET', [{ status: 429 }])).toEqual({ waits: [1_500, 3_000, 6_000, 12_000], calls: 5, status: 429 });
  expect((await run('GET', [{ status: 429 }], 0)).waits).toEqual([1_000, 2_000, 4_000, 8_000]);
});

test('the JavaScript snippet hands a wait beyond its cap back to the caller', async () => {
  expect(await run('GET', [{ status: 429, retryAfter: '61' }])).toEqual({ waits: [], calls: 1, status: 429 });
  expect((await run('GET', [{ status: 429, retryAfter: '60' }, { status: 200 }])).waits).toEqual([60_000]);
});

test.each([
  ['GET', 500, 5],
  ['PUT', 502, 5],
  ['DELETE', 504, 5],
  ['POST', 500, 1],
  ['POST', 504, 1],
  ['PATCH', 502, 1],
  ['POST', 429, 5],
  ['POST', 503, 5],
  ['GET', 400, 1],
])('the JavaScript snippet for %s calls in all, after %i, %i times', async (method, status, calls) => {
  expect((await run(method, [{ status }])).calls).toBe(calls);
});
