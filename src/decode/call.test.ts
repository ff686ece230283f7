import { expect, test } from 'vitest';
import { callOf } from './call.ts';
import { exchange } from './exchange.fixture.ts';

test.each([
  ['API key expired', 'API key expired.', 'API key expired'],
  ['Forbidden', 'Forbidden: no access to this scan', 'Forbidden: no access to this scan'],
  ['Bad Request: no image', 'No image.', 'Bad Request: no image'],
  ['Forbidden', 'Required scope: read:scans', 'Forbidden / Required scope: read:scans'],
])('of the message "%s" and the details "%s" one sentence is kept: "%s"', (message, details, joined) => {
  expect(callOf(exchange('GET /v1/scans → 401', { body: { error: { message, details } } })).message).toBe(joined);
});

test('the request id of a header counts as that of the body', () => {
  const responseHeaders = { 'x-request-id': 'req-42' };
  expect(callOf(exchange('GET /v1/scans → 500', { responseHeaders })).requestId).toBe('req-42');
});
