import { expect, test } from 'vitest';
import { decoded } from './decoded.fixture.ts';
import { exchange } from './exchange.fixture.ts';
import { isFailure } from './index.ts';

const json = { requestHeaders: { 'content-type': 'application/json' }, requestType: 'application/json' };

test.each([
  ['an object that refuses to become a text', '{"toString":null}'],
  ['thirty thousand arrays in each other', '['.repeat(30_000) + ']'.repeat(30_000)],
])('%s in place of a number is a value out of range like any other', (_about, value) => {
  const requestBody = `{"image_data":"x","confidence_threshold":${value}}`;
  const { cause } = decoded('POST /v1/analyze → 400', { ...json, requestBody });
  expect(cause).toMatch(/^`confidence_threshold` is outside what is documented \(sent: `(?:object|array\[1\])`\)/);
});

test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('the name %s is no name of the API', (name) => {
  const diagnosis = decoded('GET /v1/scans → 400', { body: { error: { code: name, message: 'hm' } } });
  expect(JSON.stringify(diagnosis)).not.toMatch(/native code|names status/);
  const given = { query: { format: name }, responseHeaders: { 'content-type': 'application/json' }, body: { data: 1 } };
  expect(isFailure(exchange('GET /v1/scans → 200', given))).toBe(false);
});

test('the number of a patient is no documented number', () => {
  const body = { error: { message: 'Bad', details: { field: 'patient_id', issue: 'must be a string' } } };
  const requestBody = { image_data: 'x', patient_id: 19_800_412 };
  const diagnosis = decoded('POST /v1/analyze → 400', { ...json, requestBody, body });
  expect(diagnosis.cause).toMatch(/\(sent: `number\[8\]`\)/);
  expect(JSON.stringify(diagnosis)).not.toContain('19800412');
});

test('a score that no number can hold is not told', () => {
  const body = '{"error":{"code":"LowConfidence","details":{"confidence":1e999}}}';
  expect(decoded('POST /v1/analyze → 422', { body, mediaType: 'application/json' }).cause).toMatch(
    /^The confidence of the result is under/,
  );
});

test('a limit on a parameter is no limit on the body', () => {
  const given = { query: { limit: '500' }, body: { error: 'limit exceeds the maximum allowed size of 100' } };
  expect(decoded('GET /v1/scans → 400', given).ruleId).toBe('invalid-parameter');
});

test('JSON under the type of a form with a boundary is told as what it is', () => {
  const given = {
    requestHeaders: { 'content-type': 'multipart/form-data; boundary=abc' },
    requestType: 'multipart/form-data',
    requestBody: '{"image_data":"x"}',
  };
  expect(decoded('POST /v1/analyze → 400', given).cause).toMatch(
    /^The request declares `multipart.*, but its body is JSON/,
  );
});
