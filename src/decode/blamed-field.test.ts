import { expect, test } from 'vitest';
import { blamedField } from './blamed-field.ts';
import { exchange } from './exchange.fixture.ts';

function blamed(error: string) {
  return blamedField(exchange('POST /v1/analyze → 400', { body: { error } }));
}

test.each([
  ["Bad Request: Missing required field 'image_data'", 'image_data', true],
  ['Missing required field: image', 'image', true],
  ['Missing required parameter "limit".', 'limit', true],
  ["Required field 'structure' is missing", 'structure', true],
  ['`patient_id` is required', 'patient_id', true],
  ['image is required', 'image', true],
  ['The patient_id field is required.', 'patient_id', true],
  ['The ImageData field is required.', 'image_data', true],
  ['The SeriesNumber field is required.', 'SeriesNumber', true],
  ['The modality field must be one of CT, MRI.', 'modality', false],
  ["Missing 'modality'", 'modality', true],
  ["Invalid value for 'modality'", 'modality', false],
  ['Invalid parameter: sort', 'sort', false],
  ["'limit' must be at most 100", 'limit', false],
])('the message %j names %s', (message, name, missing) => {
  expect(blamed(message)).toEqual({ name, missing });
});

test.each([
  'Bad Request',
  'Invalid JSON',
  'Authentication is required',
  'Missing API key',
  'This is required',
  'Missing or invalid API key.',
  'Invalid image format',
  'The key is missing',
  'The required field is missing',
  'A mandatory field is missing',
])('the message %j names no field', (message) => {
  expect(blamed(message)).toBeUndefined();
});

test('a field that details name comes before any in the words', () => {
  const body = {
    error: { message: "'x' must be a number", details: [{ loc: ['body', 'image'], msg: 'field required' }] },
  };
  const call = exchange('POST /v1/analyze → 422', { body });
  expect(blamedField(call)).toEqual({ name: 'image', missing: true, issue: 'field required' });
});

test.each(['body', 'request_body', 'Payload', 'root'])('who blames the whole %s names no field of it', (field) => {
  const body = { error: { message: 'Bad Request', details: { field, issue: 'Must be a JSON object.' } } };
  expect(blamedField(exchange('POST /v1/analyze → 400', { body }))).toBeUndefined();
});

test.each<[string, string | undefined, boolean]>([
  ['limit must be between 1 and 100', 'limit', false],
  ['Bad Request: sort is invalid', 'sort', false],
  ["'Mustermann' is not a valid search", 'search', false],
  ["'Mustermann' is not accepted", undefined, false],
  ["Invalid 'Mustermann'", undefined, false],
  ["Invalid 'sort'", 'sort', false],
  ['The series must be complete', undefined, false],
  ['content-type is missing', undefined, false],
  ['multipart boundary is missing', undefined, false],
])('of "%s" a name that is known counts, and a value does not', (message, name, missing) => {
  const call = exchange('GET /v1/scans → 400', { body: { error: message }, query: { limit: '500' } });
  expect(blamedField(call)).toEqual(name === undefined ? undefined : { name, missing });
});

test('a documented name in camel case counts without quotes', () => {
  const given = { origin: 'https://neolens-api-demo.beeceptor.com', body: { error: 'patientId is required' } };
  expect(blamedField(exchange('POST /analysis → 400', given))).toEqual({ name: 'patientId', missing: true });
});

test('a list of texts is read where the message names no field', () => {
  const body = { error: { message: 'Bad Request', errors: ['image is required', 'modality is invalid'] } };
  expect(blamedField(exchange('POST /v1/analyze → 400', { body }))).toEqual({ name: 'image', missing: true });
});

test('a property of .NET is the documented field of the same letters, and any other name is left as it is', () => {
  const named = (name: string) =>
    blamedField(exchange('POST /v1/analyze → 400', { body: { errors: { [name]: ['is required'] } } }))?.name;
  expect(named('ImageData')).toBe('image_data');
  expect(named('SeriesNumber')).toBe('SeriesNumber');
  expect(named('imageData')).toBe('imageData');
});
