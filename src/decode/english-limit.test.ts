import { expect, test } from 'vitest';
import { describeLimit, largerPlan } from './english-limit.ts';

test.each<[number, number | undefined, string]>([
  [100, undefined, '100 calls a minute (a public key)'],
  [100, 60, '100 calls a minute (a public key)'],
  [1_000, 60, '1,000 calls a minute (a registered developer)'],
  [100, 10, '100 calls in 10 s (no documented plan; it may be set by contract)'],
  [5, 60, '5 calls a minute (no documented plan; it may be set by contract)'],
  [1, undefined, '1 call (no documented plan; it may be set by contract)'],
])('a limit of %i in %s seconds reads %s', (limit, window, words) => {
  expect(describeLimit(limit, window)).toBe(words);
});

test('a larger plan is the developer one for a public key, and a question for any other', () => {
  const own = { origin: 'https://api.neolens.ai', host: 'api.neolens.ai' };
  expect(largerPlan(100, own)).toMatch(/^Register as a developer/);
  expect(largerPlan(1_000, own)).toMatch(/support@neolens\.ai/);
  expect(largerPlan(undefined, own)).toMatch(/support@neolens\.ai/);
});

test('a larger plan of a host that is not of Neolens is for whoever runs it to give', () => {
  const mock = { origin: 'http://localhost:8787', host: 'localhost:8787' };
  expect(largerPlan(100, mock)).toMatch(/ask whoever runs `localhost:8787`/);
});
