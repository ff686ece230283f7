import { expect, test } from 'vitest';
import type { Evidence } from '../../decode/diagnosis.ts';
import { exchange, type Given } from '../../decode/exchange.fixture.ts';
import { revealedValue } from './revealed-value.ts';

const multipart = '--x\r\nContent-Disposition: form-data; name="modality"\r\n\r\nxray\r\n--x--';

test.each<[string, Evidence, Given, string | undefined]>([
  [
    'a member of JSON',
    { where: 'request-body', name: 'patient_id', value: 'string[8]', pointer: '/patient_id' },
    { requestBody: { patient_id: 'Jane Doe' } },
    'Jane Doe',
  ],
  [
    'a member deep in JSON',
    { where: 'request-body', name: 'b/c', pointer: '/a/1/b~1c' },
    { requestBody: { a: [0, { 'b/c': { d: 1 } }] } },
    '{"d":1}',
  ],
  [
    'a field of a form',
    { where: 'request-body', name: 'modality', value: 'string[4]' },
    { requestBody: multipart, requestType: 'multipart/form-data' },
    'xray',
  ],
  [
    'a parameter of the query',
    { where: 'url', name: 'sort', value: 'string[8]' },
    { query: { sort: 'Jane Doe' } },
    'Jane Doe',
  ],
  ['the path', { where: 'url', name: 'path', value: '/v1/scans/{id}' }, { path: '/v1/scans/81f2' }, '/v1/scans/81f2'],
  ['what is shown already', { where: 'url', name: 'limit', value: '500' }, { query: { limit: '500' } }, undefined],
  [
    'a member that is not there',
    { where: 'request-body', name: 'x', pointer: '/x/y' },
    { requestBody: { a: 1 } },
    undefined,
  ],
  ['what is no JSON', { where: 'request-body', name: 'x', pointer: '/x' }, { requestBody: '{' }, undefined],
  [
    'a body that was not seen',
    { where: 'request-body', name: 'x', pointer: '/x' },
    { requestBody: 'unseen' },
    undefined,
  ],
  ['a header', { where: 'request-header', name: 'accept', value: '*/*' }, {}, undefined],
])('of %s the value is found', (_about, evidence, given, expected) => {
  expect(revealedValue(evidence, exchange('GET /v1/scans → 400', given))).toBe(expected);
});
