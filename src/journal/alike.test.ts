import { expect, test } from 'vitest';
import { createAlike } from './alike.ts';

test('ids stay in the order in which they came, and those that are gone leave in time', () => {
  const alike = createAlike();
  const there = new Set(['a', 'b', 'c', 'd']);
  for (const id of there) alike.add('GET /v1/scans', id);
  for (const id of ['a', 'c', 'd']) {
    there.delete(id);
    alike.forget('GET /v1/scans', (other) => there.has(other));
  }
  expect(alike.of('GET /v1/scans')).toEqual(['b']);
  expect(alike.of('GET /v1/me')).toEqual([]);
  there.delete('b');
  alike.forget('GET /v1/scans', (other) => there.has(other));
  expect(alike.of('GET /v1/scans')).toEqual([]);
});

test('to forget 100,000 of one name looks at each a few times, not at all for each', () => {
  const alike = createAlike();
  for (let id = 0; id < 100_000; id++) alike.add('GET /v1/scans', `${id}`);
  let looked = 0;
  for (let id = 0; id < 100_000; id++) {
    alike.forget('GET /v1/scans', (other) => {
      looked++;
      return Number(other) > id;
    });
  }
  expect(alike.of('GET /v1/scans')).toEqual([]);
  expect(looked).toBeLessThan(300_000);
});
