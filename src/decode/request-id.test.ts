import { expect, test } from 'vitest';
import { exchange, type Given } from './exchange.fixture.ts';
import { requestIdOf } from './request-id.ts';

test.each<[string, Given, string | undefined]>([
  ['the error object', { body: { error: { request_id: 'req-1' } } }, 'req-1'],
  ['the meta of the envelope', { body: { status: 'error', meta: { request_id: 'req-2' } } }, 'req-2'],
  ['X-Request-Id', { responseHeaders: { 'x-request-id': 'req-3' } }, 'req-3'],
  ['a header of its own', { responseHeaders: { 'x-neolens-request-id': 'req-4' } }, 'req-4'],
  ['X-Correlation-ID', { responseHeaders: { 'x-correlation-id': 'req-5' } }, 'req-5'],
  ['the body before any header', { body: { request_id: 'req-6' }, responseHeaders: { 'x-request-id': 'no' } }, 'req-6'],
  ['no header that is no id', { responseHeaders: { 'x-request-id': '<script>', 'x-user-id': 'u-1' } }, undefined],
])('the id is read from %s', (_about, given, expected) => {
  expect(requestIdOf(exchange('GET /v1/scans → 500', given))).toBe(expected);
});
