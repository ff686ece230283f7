import { expect, test } from 'vitest';
import type { RequestBody } from './body/request-body.ts';
import { disagree, isUndocumented, looksOf } from './content-type.ts';

const fault = { offset: 0, line: 1, column: 1, kind: 'unexpected', token: 'other' } as const;

test.each<[string, 'json' | 'form' | 'multipart', boolean]>([
  ['application/json', 'json', false],
  ['application/problem+json', 'json', false],
  ['text/plain', 'json', true],
  ['', 'json', true],
  ['application/x-www-form-urlencoded', 'form', false],
  ['application/json', 'form', true],
  ['multipart/form-data; boundary=x', 'multipart', false],
  ['multipart/form-data', 'multipart', true],
])('whether "%s" disagrees with a body of %s: %s', (declared, looks, expected) => {
  expect(disagree(declared, looks)).toBe(expected);
});

const other: RequestBody = { kind: 'other' };

test.each<[string, RequestBody, Parameters<typeof isUndocumented>[2], boolean]>([
  ['image/png', other, 'multipart', true],
  ['image/png', { kind: 'unseen' }, 'multipart-or-json', true],
  ['image/png', other, undefined, false],
  ['', other, 'multipart', false],
  ['image/png', { kind: 'absent' }, 'multipart', false],
  ['application/json', { kind: 'json', value: {}, whole: true }, 'multipart', true],
  ['application/json', { kind: 'broken-json', fault }, 'multipart', false],
  ['application/json', { kind: 'json', value: {}, whole: true }, 'multipart-or-json', false],
  ['application/vnd.api+JSON', { kind: 'json', value: {}, whole: true }, 'json', false],
  ['multipart/form-data; boundary=x', other, 'multipart-or-json', false],
  ['multipart/form-data; boundary=x', other, 'json', true],
  ['application/x-www-form-urlencoded', { kind: 'form', fields: [], whole: true }, 'multipart-or-json', true],
])('whether "%s" with %o is not what is documented as %s: %s', (declared, body, documented, expected) => {
  expect(isUndocumented(declared, body, documented)).toBe(expected);
});

test('only JSON and forms have looks of their own', () => {
  expect(looksOf({ kind: 'json', value: 1, whole: true })).toBe('json');
  expect(looksOf({ kind: 'broken-json', fault })).toBeUndefined();
  expect(looksOf(other)).toBeUndefined();
});
