import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { answer } from './bucket.fixture.ts';
import { limitState } from './limit-state.ts';
import { resetUnitOf } from './reset-unit.ts';

const source = 'X-RateLimit-Reset';
const epoch = startOfTests / 1000;

/** Answers with this number in the reset field, so many ms after the start. */
const told = (...values: readonly (readonly [at: number, value: number, remaining?: number])[]) =>
  values.map(([at, value, remaining]) =>
    answer(at, {
      ...(remaining === undefined ? {} : { remaining }),
      reset: { value, source },
      resetAt: startOfTests + at + value * 1000,
      claims: [{ figure: 'resetAt', value: startOfTests + at + value * 1000, source }],
    }),
  );

test.each([
  ['one small number: taken for seconds', told([0, 42]), { unit: 'seconds', settled: false }],
  ['one instant: taken for epoch seconds', told([0, epoch + 42]), { unit: 'epoch-seconds', settled: false }],
  [
    'one larger instant: taken for epoch milliseconds',
    told([0, startOfTests + 42_000]),
    { unit: 'epoch-milliseconds', settled: false },
  ],
  ['a number that falls by the second', told([0, 42], [5_000, 37]), { unit: 'seconds', settled: true }],
  [
    'a number that falls by the millisecond',
    told([0, 42_000], [5_000, 37_010]),
    { unit: 'milliseconds', settled: true },
  ],
  ['an instant that stays', told([0, epoch + 42], [5_000, epoch + 42]), { unit: 'epoch-seconds', settled: true }],
  [
    'an instant in milliseconds that stays',
    told([0, startOfTests + 42_000], [5_000, startOfTests + 42_000]),
    { unit: 'epoch-milliseconds', settled: true },
  ],
  [
    'a small number that stays is the length of the window',
    told([0, 60], [5_000, 60], [9_000, 60]),
    { unit: 'window', settled: true },
  ],
  ['answers too close to tell', told([0, 42], [900, 41]), { unit: 'seconds', settled: false }],
  ['a window that begins between says nothing', told([0, 2, 10], [5_000, 57, 99]), { unit: 'seconds', settled: false }],
  [
    'one odd pair against two',
    told([0, 42], [4_000, 42], [8_000, 38], [12_000, 34]),
    { unit: 'seconds', settled: true },
  ],
])('%s', (_what, answers, unit) => {
  expect(resetUnitOf(answers)).toEqual(unit);
});

test('calls at the pace of the window settle nothing: their windows look alike', () => {
  const polled = told([0, 42, 99], [60_000, 42, 99], [120_000, 42, 99]);
  expect(resetUnitOf(polled)).toEqual({ unit: 'seconds', settled: false });
});

test('a refusal that tells its end by the reset alone counts in the unit that is settled', () => {
  const refused = answer(6_000, {
    reset: { value: 30_000, source },
    resetAt: startOfTests + 30_006_000,
    blockedUntil: startOfTests + 30_006_000,
    claims: [{ figure: 'resetAt', value: startOfTests + 30_006_000, source }],
  });
  const state = limitState([...told([0, 36_000, 9], [5_000, 31_000, 8]), refused]);
  expect(state.blockedUntil).toBe(startOfTests + 36_000);
  expect(state.sources.blockedUntil).toBe(source);
});

test('without such a field there is no unit', () => {
  expect(resetUnitOf([answer(0, { remaining: 4 })])).toBeUndefined();
});

test('the reset follows from the settled unit, and a length of the window names none', () => {
  expect(limitState(told([0, 42_000, 9], [5_000, 37_000, 8])).resetAt).toBe(startOfTests + 42_000);
  expect(limitState(told([0, 60, 9], [5_000, 60, 8]))).not.toHaveProperty('resetAt');
});
