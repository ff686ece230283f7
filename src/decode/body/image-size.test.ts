import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imageFacts, imageSize } from './image-size.ts';

const code = (...bytes: readonly number[]) => String.fromCharCode(...bytes);
const big32 = (value: number) => code(value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
const little = (value: number, count: 2 | 4) =>
  code(...Array.from({ length: count }, (_, index) => (value >>> (8 * index)) & 255));

const png = (width: number, height: number) =>
  `\u0089PNG\r\n\u001a\n\0\0\0\rIHDR${big32(width)}${big32(height)}\u0008\u0002`;
const segment = (marker: number, content: string) =>
  code(0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 255) + content;
const frame = `\u0008${code(0x02, 0x58)}${code(0x03, 0x20)}\u0003${'\0'.repeat(9)}`;
const jpeg = (...segments: readonly string[]) => `\u00ff\u00d8${segments.join('')}`;

const tag = (group: number, element: number) => little(group, 2) + little(element, 2);
const explicit = (group: number, element: number, form: string, value: string) =>
  tag(group, element) +
  form +
  (/SQ|OB/.test(form) ? `\0\0${little(value.length, 4)}` : little(value.length, 2)) +
  value;
const implicit = (group: number, element: number, value: string) =>
  tag(group, element) + little(value.length, 4) + value;
const dicom = (syntax: string, ...elements: readonly string[]) =>
  `${'\0'.repeat(128)}DICM${explicit(2, 0x10, 'UI', `${syntax}\0`)}${elements.join('')}`;
const endless = little(0xffffffff, 4);
const nested = (rows: number) =>
  `${tag(8, 0x1140)}SQ\0\0${endless}${tag(0xfffe, 0xe000)}${endless}${explicit(0x28, 0x10, 'US', little(rows, 2))}${explicit(0x28, 0x11, 'US', little(9, 2))}${tag(0xfffe, 0xe00d)}${little(0, 4)}${tag(0xfffe, 0xe0dd)}${little(0, 4)}`;
const pixels = [explicit(0x28, 0x10, 'US', little(512, 2)), explicit(0x28, 0x11, 'US', little(1024, 2))];
const name = explicit(0x10, 0x10, 'PN', 'Mock^Patient');

test.each<[string, string, unknown]>([
  ['PNG', png(70_000, 3), { width: 70_000, height: 3 }],
  ['GIF', `GIF89a${little(320, 2)}${little(200, 2)}`, { width: 320, height: 200 }],
  [
    'JPEG behind its metadata',
    jpeg(segment(0xe0, 'JFIF\0'), segment(0xc4, 'x'.repeat(300)), segment(0xc2, frame)),
    { width: 800, height: 600 },
  ],
  ['JPEG with fill bytes', jpeg(segment(0xe0, 'JFIF\0'), '\u00ff', segment(0xc0, frame)), { width: 800, height: 600 }],
  ['JPEG that ends before', jpeg(segment(0xe0, 'JFIF\0')), undefined],
  ['JPEG without segments', `${jpeg(segment(0xe0, 'JFIF\0'))}${'x'.repeat(40)}`, undefined],
  ['DICOM', dicom('1.2.840.10008.1.2.1', name, ...pixels), { width: 1024, height: 512 }],
  [
    'DICOM with the sizes of another image in it',
    dicom('1.2.840.10008.1.2.1', nested(7), name, ...pixels),
    { width: 1024, height: 512 },
  ],
  [
    'DICOM of which only another image tells its rows',
    dicom('1.2.840.10008.1.2.1', nested(7), pixels[1] ?? ''),
    undefined,
  ],
  [
    'DICOM with a sequence of known length',
    dicom('1.2.840.10008.1.2.1', explicit(8, 0x1140, 'SQ', 'x'.repeat(70)), ...pixels),
    { width: 1024, height: 512 },
  ],
  [
    'implicit DICOM',
    dicom(
      '1.2.840.10008.1.2',
      implicit(0x10, 0x10, 'Mock'),
      implicit(0x28, 0x10, little(512, 2)),
      implicit(0x28, 0x11, little(1024, 2)),
    ),
    { width: 1024, height: 512 },
  ],
  ['DICOM in big endian', dicom('1.2.840.10008.1.2.2', ...pixels), undefined],
  ['DICOM without pixels', dicom('1.2.840.10008.1.2.1', name, explicit(0x32, 0x1060, 'LO', 'x')), undefined],
  ['no image', '{"width":3}', undefined],
  ['nothing', '', undefined],
])('the dimensions of %s are read', (_what, bytes, expected) => {
  expect(imageSize(bytes)).toEqual(expected);
});

test.each<[string, string, unknown]>([
  ['an image', btoa(png(2, 3)), { kind: 'png', bytes: 26, size: { width: 2, height: 3 } }],
  [
    'a data: URL',
    `data:image/png;base64,${btoa(png(2, 3))}`,
    { kind: 'png', bytes: 26, size: { width: 2, height: 3 } },
  ],
  ['an image that tells no size', btoa('RIFF\u0010\0\0\0WEBPVP8 '), { kind: 'webp', bytes: 16 }],
  ['an image whose base64 breaks off', `${btoa(png(2, 3)).slice(0, 32)}!!!!`, { kind: 'png', bytes: 27 }],
  ['a text', btoa('this is no picture at all'), undefined],
  ['no base64', 'Jane Doe, born 1964', undefined],
])('%s in base64 is told by type, bytes and dimensions', (_what, text, expected) => {
  expect(imageFacts(text)).toEqual(expected);
});

test('hostile bytes behind each signature end without a throw', () => {
  const heads = [
    '\u0089PNG\r\n\u001a\n',
    '\u00ff\u00d8\u00ff\u00e0',
    'GIF89a',
    dicom('1.2.840.10008.1.2.1'),
    dicom('1.2.840.10008.1.2'),
  ];
  const bytes = fc.array(fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(0, 0xfe, 0xff, 0x28)), {
    maxLength: 200,
  });
  fc.assert(
    fc.property(fc.constantFrom(...heads), bytes, (head, tail) => {
      const size = imageSize(head + code(...tail));
      expect(size === undefined || (size.width > 0 && size.height > 0)).toBe(true);
    }),
  );
});
