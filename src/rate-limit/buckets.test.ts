import fc from 'fast-check';
import { expect, test } from 'vitest';
import { credential, exchange } from '../decode/exchange.fixture.ts';
import type { Bucket } from './bucket.ts';
import { bucketOf } from './bucket-of.ts';
import { updateBuckets } from './buckets.ts';
import type { Claim, Reading } from './reading.ts';

const id = { host: 'api.neolens.ai', key: 'k3y001' };

function reading(figures: Partial<Omit<Reading, 'policies' | 'claims'>>, claims: readonly Claim[] = []): Reading {
  return { ...figures, policies: [], claims };
}

function after(...readings: readonly (readonly [readAt: number, Reading])[]): Bucket | undefined {
  return readings.reduce<readonly Bucket[]>(
    (buckets, [readAt, each]) => updateBuckets(buckets, id, each, readAt),
    [],
  )[0];
}

test('of two answers the later one counts, in whatever order they are told', () => {
  const told = fc.uniqueArray(fc.record({ readAt: fc.nat(1000), remaining: fc.nat(100), resetAt: fc.nat() }), {
    selector: (each) => each.readAt,
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(told, fc.func(fc.integer()), (all, place) => {
      const newest = all.toSorted((first, second) => second.readAt - first.readAt)[0]!;
      const shuffled = all.toSorted((first, second) => place(first.readAt) - place(second.readAt));
      const { readAt, ...figures } = newest;
      expect(after(...shuffled.map((each) => [each.readAt, reading(each)] as const))).toMatchObject({
        readAt,
        ...figures,
      });
    }),
  );
});

test('what is left does not outlast its answer, how large the window is does', () => {
  const bucket = after(
    [1, reading({ limit: 100, remaining: 5, windowSeconds: 60, resetAt: 9, blockedUntil: 9 })],
    [2, reading({ remaining: 4 })],
  );
  expect(bucket).toEqual({
    ...id,
    readAt: 2,
    limit: 100,
    remaining: 4,
    windowSeconds: 60,
    sources: {},
    contradictions: [],
  });
});

test('an earlier answer told late adds the size of the window that the later one did not say', () => {
  const late = reading({ limit: 100, remaining: 5 }, [{ figure: 'limit', value: 100, source: 'RateLimit' }]);
  expect(after([2, reading({ remaining: 4 })], [1, late])).toMatchObject({
    readAt: 2,
    limit: 100,
    remaining: 4,
    sources: { limit: 'RateLimit' },
  });
  expect(after([2, reading({ limit: 50 })], [1, late])).toMatchObject({ limit: 50 });
});

test('of one answer, read without and with its body, everything counts that either said', () => {
  const without = [7, reading({ remaining: 0 })] as const;
  const withBody = [7, reading({ remaining: 0, blockedUntil: 60_007 })] as const;
  expect(after(without, withBody)).toMatchObject({ blockedUntil: 60_007 });
  expect(after(withBody, without)).toMatchObject({ blockedUntil: 60_007 });
});

test('every figure names its source', () => {
  const claims = [
    { figure: 'remaining', value: 4, source: 'RateLimit' },
    { figure: 'remaining', value: 3, source: 'X-RateLimit-Remaining' },
  ];
  const bucket = after([1, reading({ remaining: 3 }, claims)]);
  expect(bucket?.sources).toEqual({ remaining: 'X-RateLimit-Remaining' });
  expect(bucket?.contradictions).toEqual(claims);
});

test('instants that differ by the rounding to whole seconds do not contradict each other', () => {
  const at = (value: number, source: string) => ({ figure: 'resetAt', value, source });
  const near = [at(1000, 'RateLimit'), at(2400, 'X-RateLimit-Reset')];
  const far = [at(1000, 'RateLimit'), at(4000, 'X-RateLimit-Reset')];
  expect(after([1, reading({ resetAt: 1000 }, near)])?.contradictions).toEqual([]);
  expect(after([1, reading({ resetAt: 1000 }, far)])?.contradictions).toEqual(far);
});

test('each key and each host has its own, and of very many those read longest ago go', () => {
  let buckets: readonly Bucket[] = [];
  for (let index = 0; index < 80; index++) {
    buckets = updateBuckets(buckets, { host: `h${index}`, key: '' }, reading({ remaining: index }), index);
  }
  expect(buckets).toHaveLength(50);
  expect(buckets[0]).toMatchObject({ host: 'h79', remaining: 79 });
  expect(buckets.some(({ host }) => host === 'h29')).toBe(false);
});

test('a call counts against its key, or against none where it carried none or it was not seen', () => {
  expect(bucketOf(exchange('GET /v1/scans → 200'))).toEqual(id);
  expect(bucketOf(exchange('GET /v1/scans → 200', { origin: 'http://localhost:8787', credentials: 'absent' }))).toEqual(
    {
      host: 'localhost:8787',
      key: '',
    },
  );
  const empty = credential({ fingerprint: '', shape: 'empty' });
  const second = credential({ name: 'x-api-key', fingerprint: 'k3y002' });
  expect(bucketOf(exchange('GET /v1/scans → 200', { credentials: [empty, second] })).key).toBe('k3y002');
});
