import { expect, test } from 'vitest';
import { credential } from '../decode/exchange.fixture.ts';
import type { ColumnId } from '../ui/list/columns.ts';
import type { PanelCall } from '../ui/panel-types.ts';
import { row } from './row.fixture.ts';
import { orderBy } from './row-order.ts';

const rows: readonly PanelCall[] = [
  row('a', 0, 'POST /v1/scans → 500', { body: 'xxx', origin: 'https://b.example' }),
  row('b', 1, 'GET /v1/me → 401', { credentials: 'absent', body: 'unseen' }),
  row('c', 2, 'GET /v1/me → 401', { credentials: [credential({ fingerprint: 'aaaaaa' })] }),
  { ...row('d', 3, 'GET /v1/logs → 429'), outcome: 'answered' },
];
const place = (each: PanelCall) => rows.indexOf(each);

function sorted(column: ColumnId, descending: boolean): string {
  const byPlace = (first: PanelCall, second: PanelCall) => place(first) - place(second);
  return rows
    .toSorted(orderBy({ column, descending }, byPlace))
    .map(({ id }) => id)
    .join('');
}

test.each<readonly [ColumnId, string, string]>([
  ['status', 'bcda', 'adbc'],
  ['method', 'bcda', 'abcd'],
  ['path', 'dbca', 'abcd'],
  ['host', 'bcda', 'abcd'],
  ['size', 'cdab', 'acdb'],
  ['key', 'cadb', 'adcb'],
  ['time', 'abcd', 'dcba'],
])('by %s rows stand %s, and %s the other way', (column, up, down) => {
  expect(sorted(column, false)).toBe(up);
  expect(sorted(column, true)).toBe(down);
});

test('what took longest stands last, and a row without an end after all', () => {
  const took = (id: string, ms?: number): PanelCall => {
    const made = row(id, 0);
    const { endedAt: _none, ...open } = made.exchange;
    return { ...made, exchange: ms === undefined ? open : { ...open, endedAt: (open.startedAt ?? 0) + ms } };
  };
  const given = [took('open'), took('long', 900), took('short', 3), took('back', -5)];
  const order = (descending: boolean) =>
    given.toSorted(orderBy({ column: 'duration', descending }, () => 0)).map(({ id }) => id);
  expect(order(false)).toEqual(['short', 'long', 'open', 'back']);
  expect(order(true)).toEqual(['long', 'short', 'open', 'back']);
});

test('what may be repeated at once stands before what may not, and what did not fail after both', () => {
  const verdict = (id: string, is: PanelCall['diagnosis']['retry']['verdict']): PanelCall => {
    const made = row(id, 0);
    return { ...made, diagnosis: { ...made.diagnosis, retry: { verdict: is, why: '' } } };
  };
  const given = [
    { ...verdict('fine', 'now'), outcome: 'answered' as const },
    verdict('never', 'never'),
    verdict('now', 'now'),
  ];
  expect(given.toSorted(orderBy({ column: 'retry', descending: false }, () => 0)).map(({ id }) => id)).toEqual([
    'now',
    'never',
    'fine',
  ]);
});
