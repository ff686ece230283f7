import { expect, test } from 'vitest';
import { told } from './call.fixture.ts';
import { countFailures, failuresOf } from './failures.ts';

const line = 'GET /v1/scans → 401';
const worker = { ...told('web:3', line, { initiatorOrigin: 'https://app.example' }), tabId: -1 };

test('a tab counts its own failures and those of its origin’s service worker, and no success', () => {
  const calls = [
    { ...told('web:1', line), tabId: 1 },
    { ...told('web:2', 'GET /v1/scans → 200'), tabId: 1 },
    worker,
    { ...told('web:4', line), tabId: 2 },
  ];
  const counts = countFailures(calls);
  expect(failuresOf(1, 'https://app.example', counts)).toBe(2);
  expect(failuresOf(1, 'https://other.example', counts)).toBe(1);
  expect(failuresOf(2, undefined, counts)).toBe(1);
  expect(failuresOf(3, undefined, counts)).toBe(0);
});
