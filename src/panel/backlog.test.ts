import { expect, test } from 'vitest';
import { told } from '../journal/call.fixture.ts';
import { createBacklog } from './backlog.ts';

const calls = (count: number) => Array.from({ length: count }, (_, index) => told(`har:${index}`, 'GET /v1/me → 401'));

test('the newest part of the calls is taken first, each part in its order', () => {
  const backlog = createBacklog();
  backlog.wait(calls(1_200));
  const parts: string[][] = [];
  for (let more = true; more; ) {
    const part: string[] = [];
    more = backlog.next(
      ({ exchange }) => part.push(exchange.id),
      () => false,
    );
    parts.push(part);
  }
  expect(parts.map((part) => [part[0], part.at(-1), part.length])).toEqual([
    ['har:700', 'har:1199', 500],
    ['har:200', 'har:699', 500],
    ['har:0', 'har:199', 200],
  ]);
});

test('what came or went meanwhile is not taken as it was before', () => {
  const backlog = createBacklog();
  backlog.wait(calls(4));
  backlog.drop('har:2');
  const taken: string[] = [];
  backlog.next(
    ({ exchange }) => taken.push(exchange.id),
    (id) => id === 'har:1',
  );
  expect(taken).toEqual(['har:0', 'har:3']);
  backlog.wait(calls(4));
  backlog.clear();
  expect(
    backlog.next(
      () => taken.push('again'),
      () => false,
    ),
  ).toBe(false);
  expect(taken).toHaveLength(2);
});
