import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { told } from '../journal/call.fixture.ts';
import { counted, recordOf } from '../rate-limit/bucket.fixture.ts';
import { failuresByLimit } from './failures.ts';
import { shownLimits } from './popup-state.ts';

const failed = (index: number) => told(`web:${index}`, 'POST /v1/scans → 401', { at: index * 5000 });

test('limits have the failures of their key, the tightest first', () => {
  const buckets = recordOf([
    counted('GET /v1/scans → 200', { at: 1, key: 'silent' }),
    counted('GET /v1/scans → 200', { at: 2, key: 'k3y001', says: { limit: 100, remaining: 90 } }),
    counted('GET /v1/scans → 200', { at: 3, key: 'tight', says: { limit: 100, remaining: 1 } }),
  ]);
  const failures = failuresByLimit([failed(1), failed(2), told('web:3', 'GET /v1/me → 200')]);
  const listed = shownLimits(buckets, [], failures, startOfTests + 100);
  expect(listed.map((limit) => [limit.key, limit.failures])).toEqual([
    ['tight', 0],
    ['k3y001', 2],
    ['silent', 0],
  ]);
});

test('a key with failures of which nothing else is known is listed too', () => {
  const failures = failuresByLimit([failed(1)]);
  expect(shownLimits([], [], failures, startOfTests)).toMatchObject([
    { host: 'api.neolens.ai', key: 'k3y001', failures: 1, level: 'unknown' },
  ]);
});

test('how many calls of a limit failed is left open while they are not read', () => {
  const buckets = recordOf([counted('GET /v1/scans → 200', { says: { limit: 100, remaining: 90 } })]);
  expect(shownLimits(buckets, [], new Map(), startOfTests)[0]).toHaveProperty('failures', 0);
  expect(shownLimits(buckets, [], undefined, startOfTests)[0]).not.toHaveProperty('failures');
});
