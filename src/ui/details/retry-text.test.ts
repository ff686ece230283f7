import { expect, test } from 'vitest';
import { catalogueFor } from '../catalogue/catalogue.ts';
import { retryText } from './retry-text.ts';

const words = catalogueFor('en');
const at = new Date(2026, 2, 4, 18, 4, 12).getTime();

test('a pause that lasts counts down', () => {
  expect(retryText({ verdict: 'after', at, why: '' }, at - 42_000, 'en-GB', words)).toBe(
    'Retry: in 42 s, at 18:04:12.',
  );
});

test('a pause that ends on another day names it', () => {
  const dayBefore = at - 24 * 3_600_000;
  expect(retryText({ verdict: 'after', at, why: '' }, dayBefore, 'en-GB', words)).toMatch(/, at Wed,? 18:04:12\.$/);
});

test('a pause that is over says when it ended', () => {
  expect(retryText({ verdict: 'after', at, why: '' }, at, 'en-GB', words)).toBe('Retry: the pause ended at 18:04:12.');
});

test('a verdict without an instant has its own words', () => {
  expect(retryText({ verdict: 'after', why: '' }, at, 'en', words)).toBe('Retry: after a pause.');
  expect(retryText({ verdict: 'never', at, why: '' }, at, 'en', words)).toBe(
    'Retry: no use, the same call fails again.',
  );
});
