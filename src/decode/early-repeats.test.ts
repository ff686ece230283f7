import { expect, test } from 'vitest';
import { earlyRepeats } from './early-repeats.ts';
import { exchange, type Given, startOfTests } from './exchange.fixture.ts';

const call = exchange('GET /v1/scans → 429', { id: 'this', startedAt: startOfTests + 20_000 });

/** A refusal that came so many ms after the start of the tests, and asks to wait for so many seconds. */
function refused(id: string, endedAt: number, wait: number, given: Given = {}) {
  const responseHeaders = { 'retry-after': String(wait) };
  const [startedAt, end] = [startOfTests + endedAt - 100, startOfTests + endedAt];
  return exchange('GET /v1/scans → 429', { id, startedAt, endedAt: end, responseHeaders, ...given });
}

function repeats(...earlier: readonly ReturnType<typeof refused>[]) {
  const found = earlyRepeats(call, { now: startOfTests + 21_000, earlier });
  return found && { ...found, warned: found.warned.id, until: found.until - startOfTests };
}

test('a call within the wait that an answer named is an early repeat', () => {
  expect(repeats(refused('first', 0, 60))).toEqual({ warned: 'first', times: 1, until: 60_000, early: 40_000 });
});

test('refused calls after that answer are counted, those before it are not', () => {
  const found = repeats(refused('blind', -50, 1), refused('first', 0, 60), refused('second', 5_000, 1));
  expect(found).toMatchObject({ warned: 'first', times: 2 });
});

test('of answers that name the same end the first is the one that was not heeded', () => {
  expect(repeats(refused('first', 0, 60), refused('second', 10_000, 50))).toMatchObject({ warned: 'first', times: 2 });
});

test('the longest wait counts', () => {
  expect(repeats(refused('first', 0, 30), refused('second', 5_000, 90))).toMatchObject({
    warned: 'second',
    until: 95_000,
  });
});

test.each([
  ['a wait that was over', refused('first', 0, 10)],
  ['an answer that came after the call was sent', refused('first', 20_050, 60)],
  ['a call that succeeded', exchange('GET /v1/scans → 200', { id: 'first' })],
])('a call is no early repeat after %s', (_about, earlier) => {
  expect(repeats(earlier)).toBeUndefined();
});

test('a call whose start was not seen is no early repeat', () => {
  const { startedAt: _unseen, ...late } = call;
  expect(earlyRepeats(late, { now: startOfTests, earlier: [refused('first', 0, 60)] })).toBeUndefined();
});
