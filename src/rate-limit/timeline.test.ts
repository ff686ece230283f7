import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import { counted, recordOf } from './bucket.fixture.ts';
import { timelineOf } from './timeline.ts';

const [bucket] = recordOf([
  counted('GET /v1/scans → 200', { at: 0, says: { limit: 100, remaining: 9 } }),
  counted('GET /v1/scans → 200', { at: 1_000, says: { limit: 100, remaining: 8 } }),
  counted('GET /v1/scans → 404', { at: 5_000 }),
  counted('GET /v1/scans → 429', { at: 10_000, says: { retry: 4 } }),
  counted('GET /v1/scans → 429', { at: 12_000, took: 1_000, says: { retry: 30 } }),
]);

test('calls are counted by step and outcome, with the fewest left in each', () => {
  const timeline = timelineOf(bucket!, startOfTests + 12_000, { steps: 4, stepMs: 5_000 });
  expect(timeline).toMatchObject({ from: startOfTests - 5_000, to: startOfTests + 15_000, top: 100 });
  expect(timeline.steps).toEqual([
    { at: startOfTests - 5_000, served: 0, failed: 0, refused: 0 },
    { at: startOfTests, served: 2, failed: 0, refused: 0, remaining: 8 },
    { at: startOfTests + 5_000, served: 0, failed: 1, refused: 0 },
    { at: startOfTests + 10_000, served: 0, failed: 0, refused: 2 },
  ]);
});

test('pauses that overlap are one, cut to what is shown', () => {
  expect(timelineOf(bucket!, startOfTests + 12_000, { steps: 4, stepMs: 5_000 }).blocked).toEqual([
    { from: startOfTests + 10_050, to: startOfTests + 15_000 },
  ]);
  expect(timelineOf(bucket!, startOfTests + 60_000, { steps: 2, stepMs: 5_000 }).blocked).toEqual([]);
});

test('a pause is over where a call was served after it', () => {
  const [served] = recordOf([
    counted('GET /v1/scans → 429', { at: 0, says: { retry: 60 } }),
    counted('GET /v1/scans → 200', { at: 5_000 }),
  ]);
  expect(timelineOf(served!, startOfTests + 12_000, { steps: 4, stepMs: 5_000 }).blocked).toEqual([
    { from: startOfTests + 50, to: startOfTests + 5_000 },
  ]);
});
