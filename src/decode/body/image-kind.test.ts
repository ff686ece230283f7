import { expect, test } from 'vitest';
import { base64Image, imageKind, kindOfMediaType } from './image-kind.ts';

const png = '\u0089PNG\r\n\u001a\n\0\0\0\rIHDR';
const dicom = `${'\0'.repeat(128)}DICM\u0002\0`;

test.each([
  ['png', png],
  ['png', '\ufffdPNG\r\n\u001a\n'],
  ['jpeg', '\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF'],
  ['jpeg', '\ufffd\ufffd\ufffd\ufffd\0\u0010JFIF'],
  ['dicom', dicom],
  ['gif', 'GIF89a\u0001\0'],
  ['webp', 'RIFF\u0010\0\0\0WEBPVP8 '],
  ['tiff', 'II*\0\u0008\0'],
  ['bmp', 'BM\u0036\u0010\0\0\0\0\0\0'],
  ['pdf', '%PDF-1.7\n'],
  ['zip', 'PK\u0003\u0004\u0014'],
  ['markup', '<!DOCTYPE html><html>'],
  ['markup', '<svg xmlns="http://www.w3.org/2000/svg">'],
  ['json', '{"error":"not found"}'],
  ['text', 'this is no picture'],
  [undefined, ''],
  [undefined, 'ab'],
  [undefined, '\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000e'],
  [undefined, 'DICM without its preamble \u0001'],
])('the bytes of %s are known', (kind, head) => {
  expect(imageKind(head)).toBe(kind);
});

test.each([
  [btoa(`${png}${'\0'.repeat(40)}`), { kind: 'png' }],
  [`data:image/jpeg;base64,${btoa(`${png}${'\0'.repeat(40)}`)}`, { kind: 'png', declared: 'image/jpeg' }],
  [btoa(dicom + '\0'.repeat(100)), { kind: 'dicom' }],
  [btoa('this is no picture at all'), { kind: 'text' }],
  ['not base64: !!!', undefined],
  ['', undefined],
])('of base64 the first bytes count', (text, expected) => {
  expect(base64Image(text)).toEqual(expected);
});

test('a media type that says nothing of the bytes names no kind', () => {
  expect(kindOfMediaType('application/octet-stream')).toBeUndefined();
  expect(kindOfMediaType('text/csv')).toBe('text');
  expect(kindOfMediaType('application/dicom')).toBe('dicom');
});
