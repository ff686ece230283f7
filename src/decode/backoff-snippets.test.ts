import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { backoffSnippets } from './backoff-snippets.ts';
import { decoded } from './decoded.fixture.ts';

type Answer = { readonly status: number; readonly retryAfter?: string };

const now = Date.UTC(2025, 5, 15, 12);

/** Runs the snippet as it is shown, with a clock that never moves: how long it waited, ms, and the last status. */
async function run(method: string, answers: readonly Answer[], random = 0.5, first?: number) {
  const waits: number[] = [];
  let calls = 0;
  const call = () => {
    const { status, retryAfter = null } = answers[Math.min(calls, answers.length - 1)]!;
    calls += 1;
    return Promise.resolve({ status, headers: { get: () => retryAfter } });
  };
  const code = backoffSnippets({ call: { method } }, first).find(({ language }) => language === 'javascript')?.code;
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
  expect(waits).toEqual([1_250]);
});

test('the JavaScript snippet doubles the wait with jitter and gives up after five attempts', async () => {
  expect(await run('GET', [{ status: 429 }])).toEqual({ waits: [1_250, 2_500, 5_000, 10_000], calls: 5, status: 429 });
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

test.each([
  [5, [5_000, 10_000, 20_000, 40_000]],
  [30, [30_000, 60_000, 60_000, 60_000]],
  [185, [185_000, 185_000, 185_000, 185_000]],
  [259_200, [1_000, 2_000, 4_000, 8_000]],
  [Number.NaN, [1_000, 2_000, 4_000, 8_000]],
])('the JavaScript snippet begins with the %d seconds of the steps beside it', async (first, waits) => {
  expect((await run('GET', [{ status: 429 }], 0, first)).waits).toEqual(waits);
});

test('both snippets of a POST say why most failures are not repeated', () => {
  for (const { code } of backoffSnippets({ call: { method: 'POST' } })) {
    expect(code).toContain('After any other failure the POST may have had its effect.');
  }
  for (const { code } of backoffSnippets({ call: { method: 'GET' } })) expect(code).not.toContain('effect');
});

test.each([
  ['GET /v1/scans → 503', /Retry after 5 s/, 5],
  ['POST /v1/scans → 502', /retry after 5 s/, 5],
  ['GET /v1/scans → 504', /Retry after 5 s/, 5],
  ['GET /v1/scans → 500', /Retry after 1 s/, 1],
  ['GET /v1/scans → 429', /Wait 1 s/, 1],
])('the snippets of %s wait as its steps say', (line, step, first) => {
  const { fix, snippets } = decoded(line);
  expect(fix.some((each) => step.test(each))).toBe(true);
  expect(snippets.map(({ code }) => code).join()).toMatch(new RegExp(`firstMs = ${first}_000,[^]*first=${first},`));
});

test('the snippets wait as long as the server asks in its body', () => {
  const body = { error: { code: 429, message: 'Too many', retry_after: 90 } };
  expect(decoded('GET /v1/scans → 429', { body }).snippets[0]?.code).toContain('firstMs = 90_000, capMs = 90_000');
});
