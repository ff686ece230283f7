import { expect, test } from 'vitest';
import { asStored } from '../capture/stored.ts';
import { credential, exchange, type Given, unseen } from '../decode/exchange.fixture.ts';
import { differences } from './differences.ts';

/** Two calls to one endpoint and what differs, without what a part leaves to say. */
function between(good: Given, now: Given): readonly unknown[] {
  return differences(exchange('POST /v1/scans → 200', good), exchange('POST /v1/scans → 400', now));
}

const text = (value: string) => ({ kind: 'text', value });
const nothing = { kind: 'nothing' };
const multipart = (...parts: readonly string[]) => ({
  requestType: 'multipart/form-data',
  requestBody: `${parts.map((part) => `--x\r\nContent-Disposition: form-data; ${part}\r\n`).join('')}--x--`,
});

test('two calls that sent the same do not differ', () => {
  const given: Given = {
    query: { limit: '5' },
    requestHeaders: { accept: '*/*' },
    requestBody: { a: [1, { b: null }] },
  };
  expect(between(given, given)).toEqual([]);
});

test.each<[string, Given, Given, readonly unknown[]]>([
  [
    'a header that is missing, and one that was added',
    { requestHeaders: { 'content-type': 'application/json' } },
    { requestHeaders: { 'idempotency-key': 'f00' } },
    [
      { part: 'header', name: 'content-type', good: text('application/json'), now: nothing },
      { part: 'header', name: 'idempotency-key', good: nothing, now: { kind: 'something' } },
    ],
  ],
  [
    'the value of a technical header, boundaries aside',
    { requestHeaders: { 'content-type': 'multipart/form-data; boundary=a', accept: 'application/json' } },
    { requestHeaders: { 'content-type': 'multipart/form-data; boundary=b', accept: 'text/html' } },
    [{ part: 'header', name: 'accept', good: text('application/json'), now: text('text/html') }],
  ],
  [
    'no value of any other header, nor what the browser chooses',
    { requestHeaders: { referer: 'https://app.example/patients/Jane', 'user-agent': 'a', 'x-trace': '1' } },
    { requestHeaders: { referer: 'https://app.example/patients/Ada', 'user-agent': 'b', 'x-trace': '2' } },
    [],
  ],
  [
    'a query parameter by value, and one that is missing',
    { query: { limit: '5', sort: 'date' } },
    { query: { limit: '500' } },
    [
      { part: 'query', name: 'limit', good: text('5'), now: text('500') },
      { part: 'query', name: 'sort', good: text('date'), now: nothing },
    ],
  ],
  [
    'the identifier in the path',
    { path: '/v1/scans/1' },
    { path: '/v1/scans/2' },
    [{ part: 'path', good: '/v1/scans/1', now: '/v1/scans/2' }],
  ],
  [
    'members of JSON, by their pointers',
    { requestBody: { a: 1, 'b/c': { d: 'x' }, e: [1, 2] } },
    { requestBody: { a: '1', 'b/c': { d: 'y', f: true }, e: [1] } },
    [
      { part: 'field', name: '/a', good: { kind: 'word', value: '1' }, now: text('1') },
      { part: 'field', name: '/e', good: { kind: 'list', count: 2 }, now: { kind: 'list', count: 1 } },
      { part: 'field', name: '/b~1c/d', good: text('x'), now: text('y') },
      { part: 'field', name: '/b~1c/f', good: nothing, now: { kind: 'word', value: 'true' } },
      { part: 'size', good: 33, now: 42 },
    ],
  ],
  [
    'fields of a form, a file by its type and size',
    multipart('name="modality"\r\n\r\nxray', 'name="file"; filename="a"\r\nContent-Type: image/png\r\n\r\n1234'),
    multipart('name="modality"\r\n\r\nXRAY', 'name="file"; filename="a"\r\nContent-Type: image/gif\r\n\r\n1234'),
    [
      { part: 'field', name: 'modality', good: text('xray'), now: text('XRAY') },
      {
        part: 'field',
        name: 'file',
        good: { kind: 'file', type: 'image/png', size: 4 },
        now: { kind: 'file', type: 'image/gif', size: 4 },
      },
    ],
  ],
  [
    'the k-th of a repeated field with the k-th',
    { requestType: 'application/x-www-form-urlencoded', requestBody: 'tag=a&tag=b' },
    { requestType: 'application/x-www-form-urlencoded', requestBody: 'tag=a&tag=c' },
    [{ part: 'field', name: 'tag', good: text('b'), now: text('c') }],
  ],
  [
    'the form of the body',
    { requestBody: { a: 1 } },
    { requestBody: 'a=11111', requestType: 'text/plain' },
    [{ part: 'body', good: 'json', now: 'form' }],
  ],
  [
    'the size of a body',
    { requestBody: '' },
    { requestBody: '…' },
    [
      { part: 'body', good: 'none', now: 'other' },
      { part: 'size', good: 0, now: 1 },
    ],
  ],
  [
    'the time, where it doubled',
    { startedAt: 0, endedAt: 100 },
    { startedAt: 0, endedAt: 30_000 },
    [{ part: 'took', good: 100, now: 30_000 }],
  ],
  ['no time that was shorter', { startedAt: 0, endedAt: 30_000 }, { startedAt: 0, endedAt: 100 }, []],
  ['no time that nobody would notice', { startedAt: 0, endedAt: 20 }, { startedAt: 0, endedAt: 90 }, []],
  ['no time that is much the same', { startedAt: 0, endedAt: 5_000 }, { startedAt: 0, endedAt: 9_000 }, []],
])('tells %s', (_what, good, now, expected) => {
  expect(between(good, now)).toEqual(expected);
});

test('tells another key, and one that was not sent, by their facts', () => {
  const [first, second] = [credential(), credential({ fingerprint: 'k3y002' })];
  expect(between({ credentials: [first] }, { credentials: [second] })).toEqual([
    { part: 'key', good: first, now: second },
  ]);
  expect(between({ credentials: [first] }, { credentials: 'absent' })).toEqual([
    { part: 'key', good: first, now: undefined },
  ]);
  const named = { authorization: '‹masked›' };
  expect(between({ requestHeaders: named }, { credentials: 'absent' })).toHaveLength(1);
});

test('what one of the two did not show is no difference', () => {
  const shown: Given = {
    query: { limit: '5' },
    requestHeaders: { accept: '*/*', 'x-a': '1' },
    requestBody: { a: 1 },
  };
  const [good, now] = [
    exchange('POST /v1/scans → 200', shown),
    exchange('POST /v1/scans → 400', { ...shown, ...unseen }),
  ];
  expect(differences(good, now)).toEqual([]);
  expect(differences(now, good)).toEqual([]);
  const stored = (query: Given['query'] = {}) =>
    asStored(exchange('POST /v1/scans/{id} → 200', { ...shown, path: '/v1/scans/8', query }));
  const other = exchange('POST /v1/scans/{id} → 400', { ...shown, path: '/v1/scans/7', query: { limit: '9' } });
  expect(differences(stored({ limit: '5' }), other)).toEqual([]);
  // A query of a value alone is stored without its name, which may then be any.
  expect(differences(stored({ limit: '5', '81f2c0': '' }), other)).toEqual([]);
  expect(differences(stored({ '81f2c0': '' }), other)).toEqual([]);
});

test('of bodies with a million differences the first are told, however deep they are', () => {
  const wide = (value: number) => ({ requestBody: Array.from({ length: 100_000 }, () => value) });
  expect(between(wide(1), wide(2)).length).toBe(60);
  const deep = (value: number) => ({ requestBody: `${'['.repeat(20_000)}${value}${']'.repeat(20_000)}` });
  expect(between(deep(1), deep(2))).toEqual([]);
});
