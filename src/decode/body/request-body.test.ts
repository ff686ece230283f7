import { expect, test } from 'vitest';
import type { Body } from '../exchange.ts';
import { fieldNames, isWhole, requestBody } from './request-body.ts';

function read(text: string, more: Partial<Extract<Body, { state: 'present' }>> = {}) {
  return requestBody({ state: 'present', text, size: text.length, ...more });
}

test('the parts of a form have name, type and the beginning of their content, up to the next delimiter', () => {
  const text = [
    '--x\r\nContent-Disposition: form-data; name="file"; filename="a.dcm"\r\nContent-Type: Application/DICOM\r\n\r\nbytes\r\n',
    '--x\r\ncontent-disposition: form-data; name="notes"\r\n\r\ntwo\r\nlines\r\n',
    '--x\r\nContent-Disposition: form-data; name="cut"\r\n',
  ].join('');
  expect(read(text)).toEqual({
    kind: 'multipart',
    whole: true,
    parts: [
      { name: 'file', file: true, type: 'application/dicom', head: 'bytes' },
      { name: 'notes', file: false, head: 'two\r\nlines' },
      { name: 'cut', file: false, head: '' },
    ],
  });
});

test('the head of a part is long enough for the signature of DICOM and no longer', () => {
  const body = read(
    `--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n${'\0'.repeat(128)}DICM${'y'.repeat(900)}`,
  );
  const head = body.kind === 'multipart' ? body.parts[0]?.head : undefined;
  expect(head?.slice(128, 132)).toBe('DICM');
  expect(head).toHaveLength(200);
});

test('the fields of an urlencoded form are decoded, and left as they are where that fails', () => {
  expect(read('a=1+2&b=%C3%A4&c=%zz&d')).toEqual({
    kind: 'form',
    whole: true,
    fields: [
      ['a', '1 2'],
      ['b', 'ä'],
      ['c', '%zz'],
      ['d', ''],
    ],
  });
});

test.each([
  ['an object', '{"a":1}', {}, 'json'],
  ['a text under a JSON type', 'a=1', { mediaType: 'application/json' }, 'broken-json'],
  ['an object that breaks off', '{"a":', {}, 'broken-json'],
  ['an object of which only the beginning was handed over', '{"a":', { cut: true }, 'other'],
  ['bytes', 'R0lGODlh', { encoding: 'base64' }, 'other'],
  ['prose', 'hello there', {}, 'other'],
  ['blanks', ' \n', {}, 'absent'],
] as const)('%s is told by its looks', (_about, text, more, kind) => {
  expect(read(text, more).kind).toBe(kind);
});

test('a body that was not sent is another thing than one that was not seen', () => {
  expect(requestBody({ state: 'absent' }).kind).toBe('absent');
  expect(requestBody({ state: 'unseen', why: 'devtools-closed' }).kind).toBe('unseen');
});

test('field names are those at the top of an object or of a form; of anything else there are none to read', () => {
  expect(fieldNames(read('{"a":{"b":1},"c":2}'))).toEqual(['a', 'c']);
  expect(fieldNames(read('a=1&b=2'))).toEqual(['a', 'b']);
  expect(fieldNames(read('[1]'))).toBeUndefined();
  expect(fieldNames(read('{"a":'))).toBeUndefined();
  expect(fieldNames({ kind: 'unseen' })).toBeUndefined();
});

test.each<[string, string, { cut?: boolean }, boolean]>([
  ['a short one', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--', {}, true],
  ['one that was cut', '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1', { cut: true }, false],
  ['a long one', `--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n${'1'.repeat(70_000)}`, {}, false],
  ['fields in the URL form', 'a=1&b=2', {}, true],
  ['a hundred of them', Array(100).fill('a=1').join('&'), {}, false],
  ['a long one of them', `a=${'1'.repeat(70_000)}`, {}, false],
])('whether all of a form was seen: %s', (_about, text, more, whole) => {
  expect(isWhole(read(text, more))).toBe(whole);
});
