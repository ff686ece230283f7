import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formFields } from './form-fields.ts';

const upload = [
  '--x1',
  'Content-Disposition: form-data; name="modality"',
  '',
  'CT',
  '--x1',
  'Content-Disposition: form-data; name="file"; filename="head.dcm"',
  'Content-Type: application/dicom',
  '',
  'DICM-bytes',
  '--x1--',
  '',
].join('\r\n');

test('a multipart body is its fields, a file its type and size', () => {
  expect(formFields(upload, 'multipart/form-data')).toEqual([
    { name: 'modality', value: 'CT' },
    { name: 'file', file: 'application/dicom', size: 10 },
  ]);
});

test('a multipart body that was cut off is the fields that came', () => {
  expect(formFields(upload.slice(0, 120), 'multipart/form-data')).toEqual([{ name: 'modality', value: 'CT' }]);
});

test('an urlencoded body is its decoded fields', () => {
  expect(formFields('limit=5&search=Ada+M%C3%BCller', 'application/x-www-form-urlencoded')).toEqual([
    { name: 'limit', value: '5' },
    { name: 'search', value: 'Ada Müller' },
  ]);
});

test('anything else is no form', () => {
  expect(formFields('{"a":1}', 'application/json')).toBeUndefined();
  expect(formFields('{"a":1}', 'multipart/form-data')).toBeUndefined();
  expect(formFields('--', 'multipart/form-data')).toBeUndefined();
  expect(formFields('', 'application/x-www-form-urlencoded')).toBeUndefined();
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('-', 'x', '\r\n', '\n', 'name="', '"', '%', '=') }), (text) => {
      formFields(`--x${text}`, 'multipart/form-data');
      formFields(text, 'application/x-www-form-urlencoded');
    }),
  );
});
