import { expect, test } from 'vitest';
import { exchange } from './exchange.fixture.ts';
import { isOutside, sentValues, shownValue } from './sent-value.ts';

function outside(line: string, query: Record<string, string>, requestBody?: object): readonly string[] {
  const call = exchange(line, { query, ...(requestBody ? { requestBody } : {}) });
  return sentValues(call)
    .filter(isOutside)
    .map((sent) => `${sent.parameter.name}=${shownValue(sent)}`);
}

test.each([
  [{ limit: '101' }, 'limit=101'],
  [{ limit: '0' }, 'limit=0'],
  [{ limit: '1.5' }, 'limit=1.5'],
  [{ limit: '' }, 'limit=string[0]'],
  [{ offset: '-1' }, 'offset=-1'],
  [{ sort: 'date' }, 'sort=string[4]'],
])('%j is outside what is documented', (query, expected) => {
  expect(outside('GET /v1/scans → 400', query)).toEqual([expected]);
});

test.each([
  { limit: '1' },
  { limit: '100' },
  { offset: '0' },
  { sort: 'date:desc' },
  { search: 'anything' },
  { other: 'x' },
])('%j is inside', (query) => {
  expect(outside('GET /v1/scans → 400', query)).toEqual([]);
});

test('a JSON body is read at its top level', () => {
  expect(outside('POST /v1/detection → 400', {}, { sensitivity: 2, image_modality: 'CT', min_area: '50' })).toEqual([
    'sensitivity=2',
    'image_modality=CT',
    'min_area=50',
  ]);
  expect(outside('POST /v1/report-generation → 400', {}, { include_images: 'yes' })).toEqual(['include_images=yes']);
});

test('an endpoint that is not documented proves nothing', () => {
  expect(outside('GET /v1/other → 400', { limit: '500' })).toEqual([]);
});
