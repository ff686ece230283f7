import { expect, test } from 'vitest';
import { exchange, type Given, unseen } from './exchange.fixture.ts';
import { absentRequired, placeOf } from './required-fields.ts';

const long = `--x\r\nContent-Disposition: form-data; name="notes"\r\n\r\n${'y'.repeat(70_000)}\r\n`;
const manyFields = Array.from({ length: 120 }, (_, index) => `a${index}=1`).join('&');
const form = '--x\r\nContent-Disposition: form-data; name="modality"\r\n\r\nCT\r\n--x--';

test.each<[string, string, Given, string | undefined]>([
  ['JSON without it', 'POST /v1/analyze → 400', { requestBody: { notes: 'x' } }, 'image_data'],
  ['JSON with it', 'POST /v1/analyze → 400', { requestBody: { image_data: '' } }, undefined],
  ['a form, which has a field of its own', 'POST /v1/analyze → 400', { requestBody: form }, 'image'],
  ['no body at all', 'POST /v1/images → 400', {}, 'image'],
  ['a body that was not seen', 'POST /v1/images → 400', unseen, undefined],
  ['a size without a body', 'POST /v1/images → 400', { requestHeaders: { 'content-length': '9' } }, undefined],
  ['a form of which only the beginning is read', 'POST /v1/images → 400', { requestBody: `${long}--x--` }, undefined],
  ['a form of more fields than are read', 'POST /v1/measurement → 400', { requestBody: manyFields }, undefined],
  ['a form of few fields', 'POST /v1/measurement → 400', { requestBody: 'unit=mm&b=2' }, 'structure'],
  ['JSON that is a list', 'POST /v1/analyze → 400', { requestBody: [] }, undefined],
  ['JSON that is broken', 'POST /v1/analyze → 400', { requestBody: '{"a":' }, undefined],
  ['an endpoint that requires nothing', 'GET /v1/scans → 400', {}, undefined],
  ['an endpoint that is not documented', 'POST /v1/billing → 400', { requestBody: {} }, undefined],
])('the required field that is not there: %s', (_about, line, given, name) => {
  expect(absentRequired(exchange(line, given))?.name).toBe(name);
});

test.each<[string, string, Given, Parameters<typeof placeOf>[0], string]>([
  ['a parameter of the query', 'GET /v1/scans', {}, { name: 'limit', in: 'query', type: 'integer' }, 'query'],
  ['a file', 'POST /v1/images', {}, { name: 'image', in: 'multipart', type: 'file' }, 'form'],
  ['a field of JSON', 'POST /v1/analyze', { requestBody: {} }, { name: 'tags', in: 'json', type: 'array' }, 'body'],
  ['an unknown field of a form', 'POST /v1/analyze', { requestBody: form }, undefined, 'form'],
  ['an unknown field of a body that was not seen', 'POST /v1/analyze', unseen, undefined, 'body'],
  ['an unknown field of a call without a body', 'GET /v1/scans', {}, undefined, 'query'],
])('where a field belongs: %s', (_about, line, given, parameter, place) => {
  expect(placeOf(parameter, exchange(line, given))).toBe(place);
});

test.each([
  ['image_data', 'body'],
  ['image', 'form'],
  ['limit', 'query'],
  ['analysis_id', 'query'],
  ['since', 'query'],
])('of a call without a body, %s belongs in the %s', (name, place) => {
  expect(placeOf(undefined, exchange('GET /v1/analyze'), name)).toBe(place);
});
