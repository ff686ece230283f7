import { expect, test } from 'vitest';
import { exchange, startOfTests } from '../decode/exchange.fixture.ts';
import type { Exchange } from '../decode/exchange.ts';
import { isOverdue, underWayFor } from './under-way.ts';

function open(line: string): Exchange {
  const { endedAt: _none, ...call } = exchange(line);
  return call;
}

test('a call is overdue once it takes longer than the documented p95 of its endpoint', () => {
  const analysis = open('POST /v1/analyze');
  expect(underWayFor(analysis, startOfTests + 14_200)).toEqual({ forMs: 14_200, usualMs: 14_200 });
  expect(isOverdue(underWayFor(analysis, startOfTests + 14_200)!)).toBe(false);
  expect(isOverdue(underWayFor(analysis, startOfTests + 14_201)!)).toBe(true);
});

test('where nothing is documented nothing is overdue', () => {
  const unknown = underWayFor(open('GET /v1/nothing'), startOfTests + 600_000);
  expect(unknown).toEqual({ forMs: 600_000 });
  expect(isOverdue(unknown!)).toBe(false);
});

test('a call that has ended, or whose start was not seen, is not said to be under way', () => {
  expect(underWayFor(exchange('GET /v1/me → 200'), startOfTests)).toBeUndefined();
  const { startedAt: _none, ...lost } = open('GET /v1/me');
  expect(underWayFor(lost, startOfTests)).toBeUndefined();
});

test('a clock that was set back makes no call younger than new', () => {
  expect(underWayFor(open('GET /v1/me'), startOfTests - 5000)?.forMs).toBe(0);
});
