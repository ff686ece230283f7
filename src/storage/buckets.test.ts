import { expect, test } from 'vitest';
import { counted, recordOf } from '../rate-limit/bucket.fixture.ts';
import { keyOfBucket } from '../rate-limit/bucket-of.ts';
import { bucketsIn, isBucketKey, storedBuckets } from './buckets.ts';

const buckets = recordOf([
  counted('GET /v1/scans → 200', { key: 'aaaaaa', says: { limit: 100, remaining: 9, reset: 42 } }),
  counted('GET /v1/scans → 429', { at: 60, key: 'bbbbbb', says: { retry: 5 } }),
]);

test('what is written of the limits that changed is read again, and those that are gone are removed', () => {
  const { set, remove } = storedBuckets(
    new Map([
      ...buckets.map((bucket) => [keyOfBucket(bucket), bucket] as const),
      ['api.neolens.ai old', undefined] as const,
    ]),
  );
  expect(bucketsIn(set)).toEqual(buckets);
  expect(remove).toEqual(['limit:api.neolens.ai old']);
  expect([...Object.keys(set), ...remove].every(isBucketKey)).toBe(true);
});

test.each([
  undefined,
  null,
  7,
  '',
  '{',
  '[]',
  '{"version":1,"bucket":{}}',
  '{"version":2,"bucket":null}',
  '{"version":2,"bucket":{"host":"a","key":"b","base":1,"tellers":[],"answers":[],"slots":[],"spenders":[]}}',
  '{"version":2,"bucket":{"host":"a","key":"b","base":1,"tellers":[],"answers":[1],"slots":"","spenders":[]}}',
  '{"version":2,"bucket":{"host":"a","key":"b","base":"1","tellers":[],"answers":[],"slots":"","spenders":[]}}',
])('what is no limit (%j) is left out', (value) => {
  expect(bucketsIn({ 'limit:api.neolens.ai x': value })).toEqual([]);
});

test('items of others are passed over', () => {
  const { set } = storedBuckets(new Map([['a', buckets[0]]]));
  expect(bucketsIn({ ...set, 'journal:0': set['limit:a'], salt: 'x' })).toHaveLength(1);
});
