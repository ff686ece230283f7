import { expect, test } from 'vitest';
import { startOfTests } from '../decode/exchange.fixture.ts';
import type { PanelCall } from '../ui/panel-types.ts';
import { row } from './row.fixture.ts';
import { hasAge, filterRows as passing } from './row-filter.ts';

const rows = [
  row('401', 0, 'POST /v1/scans/{id} → 401'),
  row('429', 1, 'GET /v1/scans → 429'),
  row('net', 2, 'GET /v1/me', { failure: 'net::ERR_CONNECTION_REFUSED', origin: 'http://localhost:8787' }),
];

const filterRows = (list: readonly PanelCall[], filter: string) => passing(list, filter, startOfTests + 60_000);
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
  ['401 or 429', ['401', '429']],
  ['status:4xx -method:POST', ['429']],
  ['status:net', ['net']],
  ['path:81f2c0', ['401']],
  ['path:/v1/scans/{id}', ['401']],
  ['rule:rate-limited', ['429']],
  ['host:localhost:8787', ['net']],
  ['host:neolens', ['401', '429']],
  ['key:k3y', ['401', '429', 'net']],
  ['key:k3z', []],
  ['is:failed', ['401', '429', 'net']],
  ['is:retryable', ['429', 'net']],
  ['is:pending', []],
  ['is:warning', ['401', '429']],
  ['is:blocked', []],
  ['slower:100ms', ['401', '429', 'net']],
  ['slower:120ms', []],
  ['smaller:1kb', ['401', '429']],
  ['-smaller:1kb', ['net']],
  ['since:1m', ['401', '429', 'net']],
  ['since:59999ms', ['429', 'net']],
  ['status:abc is:retryable', ['429', 'net']],
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

test('bodies are searched, and of what is no text nothing', () => {
  const one = row('b', 0, 'POST /v1/scans → 400', {
    requestBody: { name: 'Probe' },
    body: { error: 'x', debug: 'step two' },
  });
  const { response } = one.exchange;
  const bytes = {
    ...one.exchange,
    response: { ...response!, body: { ...response!.body, encoding: 'base64' as const } },
  };
  expect(filterRows([one], 'probe "step two"')).toHaveLength(1);
  expect(filterRows([{ ...one, exchange: bytes as PanelCall['exchange'] }], '"step two"')).toEqual([]);
});

test('calls that the browser blocked, that are under way or that gave a warning are told apart', () => {
  const blocked = row('blocked', 0, 'GET /v1/me', { failure: 'net::ERR_BLOCKED_BY_CLIENT' });
  const [first] = rows;
  const { endedAt: _, response: __, ...begun } = first!.exchange;
  const pending = { ...first!, id: 'pending', exchange: begun };
  const list = [first!, blocked, pending];
  expect(filterRows(list, 'is:blocked').map(({ id }) => id)).toEqual(['blocked']);
  expect(filterRows(list, 'is:pending').map(({ id }) => id)).toEqual(['pending']);
});

test('a filter that asks how old a call is is told apart, since time changes what it leaves', () => {
  expect(['since:5m', '-since:5m or 401', '(GET since:1h)'].map(hasAge)).toEqual([true, true, true]);
  expect(['', 'since', '"since:5m"', 'status:4xx'].map(hasAge)).toEqual([false, false, false, false]);
});
