import { expect, test } from 'vitest';
import { missingFrom, unexpectedIn } from './missing.ts';

test('names the expected calls that have no row', () => {
  expect(missingFrom(['401 POST /v1/scans — Key missing'], ['401 POST /v1/scans', '500 GET /v1/scans'])).toEqual([
    '500 GET /v1/scans',
  ]);
});

test('one row does not stand for two calls', () => {
  expect(missingFrom(['401 POST /v1/scans — x'], ['401 POST /v1/scans', '401 POST /v1/scans'])).toHaveLength(1);
});

test('a longer path does not stand for a shorter one', () => {
  expect(missingFrom(['404 GET /v1/scans/{id} — x'], ['404 GET /v1/scans'])).toHaveLength(1);
});

test('names the rows that were not expected', () => {
  const rows = ['401 POST /v1/scans — x', '404 GET /v1/scans/{id} — y'];
  expect(unexpectedIn(rows, ['401 POST /v1/scans', '404 GET /v1/scans'])).toEqual(['404 GET /v1/scans/{id} — y']);
});

test('a call that is listed twice is named once more than it was expected', () => {
  const row = '401 POST /v1/scans — x';
  expect(unexpectedIn([row, row], ['401 POST /v1/scans'])).toEqual([row]);
  expect(unexpectedIn([row, row], ['401 POST /v1/scans', '401 POST /v1/scans'])).toEqual([]);
});
