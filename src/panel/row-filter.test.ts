import { expect, test } from 'vitest';
import { row } from './row.fixture.ts';
import { filterRows } from './row-filter.ts';

const rows = [
  row('401', 0, 'POST /v1/scans/{id} → 401'),
  row('429', 1, 'GET /v1/scans → 429'),
  row('net', 2, 'GET /v1/me', { failure: 'net::ERR_CONNECTION_REFUSED', origin: 'http://localhost:8787' }),
];

const ids = (filter: string) => filterRows(rows, filter).map(({ id }) => id);

test.each([
  ['', ['401', '429', 'net']],
  ['  ', ['401', '429', 'net']],
  ['401', ['401']],
  ['post', ['401']],
  ['SCANS get', ['429']],
  ['net', ['net']],
  ['localhost', ['net']],
  ['81f2c0', ['401']],
  ['unauthorized', ['401']],
  ['/v1/', ['401', '429', 'net']],
  ['.*', []],
  ['401 429', []],
])('the filter "%s" leaves %j', (filter, left) => {
  expect(ids(filter)).toEqual(left);
});

test('the cause is searched too', () => {
  const words = rows[1]!.diagnosis.cause.split(' ').slice(0, 3).join(' ');
  expect(ids(words)).toContain('429');
});

test('the rows are never handed out themselves, so that a list that grows is a new list', () => {
  expect(filterRows(rows, '')).not.toBe(rows);
  expect(filterRows(rows, '401')[0]).toBe(rows[0]);
});
