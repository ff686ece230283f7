import { expect, test } from 'vitest';
import { exchange, unseen } from './exchange.fixture.ts';
import { isMislabelled, sentImages } from './sent-images.ts';

function part(name: string, type: string, bytes: string, file = '; filename="a"'): string {
  return `--x\r\nContent-Disposition: form-data; name="${name}"${file}\r\nContent-Type: ${type}\r\n\r\n${bytes}\r\n`;
}

test('the files of a form are described by what they declare and by their bytes, its other fields are not', () => {
  const requestBody = `${part('file', 'IMAGE/PNG', 'GIF89a\u0001\0')}${part('notes', 'text/plain', 'GIF89a', '')}--x--`;
  expect(sentImages(exchange('POST /v1/scans', { requestBody }))).toEqual([
    { name: 'file', declared: 'image/png', kind: 'gif' },
  ]);
});

test.each([
  ['JSON', part('metadata', 'application/json', '{"a":1}', '; filename="blob"')],
  ['JSON of a kind', part('metadata', 'application/dicom+json', '[]', '; filename="a.json"')],
  ['XML', part('metadata', 'application/xml', '<a/>', '; filename="blob"')],
  ['JSON without its type', part('metadata', 'application/octet-stream', '{"a":1}', '; filename="blob"')],
])('metadata beside the image is none: %s', (_about, metadata) => {
  const requestBody = `${metadata}${part('file', 'image/png', '\u0089PNG\r\n')}--x--`;
  expect(sentImages(exchange('POST /v1/scans', { requestBody })).map(({ name }) => name)).toEqual(['file']);
});

test('JSON in place of the image is judged, and JSON that calls itself an image', () => {
  const requestBody = `${part('file', 'application/json', '{"a":1}')}${part('extra', 'image/png', '{"a":1}')}--x--`;
  expect(sentImages(exchange('POST /v1/scans', { requestBody }))).toEqual([
    { name: 'file', declared: 'application/json', kind: 'json' },
    { name: 'extra', declared: 'image/png', kind: 'json' },
  ]);
});

test('a documented base64 text is described with its place in the JSON', () => {
  const image_data = `data:image/png;base64,${btoa('GIF89a0123456789')}`;
  expect(sentImages(exchange('POST /v1/analyze', { requestBody: { image_data, notes: image_data } }))).toEqual([
    { name: 'image_data', pointer: '/image_data', declared: 'image/png', kind: 'gif' },
  ]);
});

test.each([
  ['of a body that was not seen', exchange('POST /v1/analyze', unseen)],
  ['of a field that is no text', exchange('POST /v1/analyze', { requestBody: { image_data: 7 } })],
  ['of an endpoint that is not documented', exchange('POST /v1/billing', { requestBody: { image_data: 'R0lGODlh' } })],
])('nothing is said %s', (_about, call) => {
  expect(sentImages(call)).toEqual([]);
});

test('a file is mislabelled only where both what it declares and what it is are known', () => {
  expect(isMislabelled({ name: 'file', declared: 'image/png', kind: 'jpeg' })).toBe(true);
  expect(isMislabelled({ name: 'file', declared: 'image/png', kind: 'png' })).toBe(false);
  expect(isMislabelled({ name: 'file', declared: 'application/octet-stream', kind: 'jpeg' })).toBe(false);
  expect(isMislabelled({ name: 'file', declared: 'image/png', kind: undefined })).toBe(false);
  expect(isMislabelled({ name: 'file', declared: undefined, kind: 'png' })).toBe(false);
});
