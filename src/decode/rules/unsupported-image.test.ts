import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';
import { unseen } from '../exchange.fixture.ts';

const wins: readonly Case[] = [
  [
    'an error named in its code',
    'POST /v1/analyze → 400',
    { body: { error: { code: 'InputFormatError', message: 'Bad input' } } },
    { certainty: 'certain', cause: expect.stringMatching(/^The image is damaged, or of a format/) },
  ],
  [
    'an error named in the bare error',
    'POST /v1/analyze → 400',
    { body: { error: 'InputFormatError' } },
    { certainty: 'certain' },
  ],
  ['words only', 'POST /v1/images → 400', { body: { error: 'Unsupported image format' } }, { certainty: 'likely' }],
  [
    'a part that declares another type',
    'POST /v1/scans → 400',
    {
      requestHeaders: { 'content-type': 'multipart/form-data; boundary=x' },
      requestBody:
        '--x\r\nContent-Disposition: form-data; name="file"; filename="a.webp"\r\nContent-Type: image/webp\r\n\r\n',
      body: { error: { type: 'input_format_error' } },
    },
    { cause: expect.stringMatching(/^`file` was sent as `image\/webp`; the API reads DICOM/) },
  ],
  [
    'an endpoint that takes no base64',
    'POST /v1/images → 400',
    { body: { error: 'InputFormatError' } },
    { fix: expect.not.arrayContaining([expect.stringMatching(/base64/)]) },
  ],
];

test.each(wins)('unsupported-image explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'unsupported-image', ...expected });
});

test.each<[string, string, RegExp]>([
  ['text', 'image/png', /^`file` declares `image\/png`, but its bytes are plain text; the API reads DICOM/],
  ['jpeg', 'image/png', /^`file` declares `image\/png`, but its bytes are JPEG\./],
  ['gif', 'application/octet-stream', /^`file` declares .*, but its bytes are GIF; the API reads DICOM/],
])('unsupported-image knows %s by its bytes under the type %s, whatever the server says', (kind, type, cause) => {
  const bytes = {
    text: 'this is no picture at all',
    jpeg: '\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF',
    gif: 'GIF89a\u0001\0',
  }[kind];
  const requestBody = `--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\nContent-Type: ${type}\r\n\r\n${bytes}\r\n--x--`;
  const requestHeaders = { 'content-type': 'multipart/form-data; boundary=x' };
  const diagnosis = decoded('POST /v1/scans → 400', { requestHeaders, requestBody, body: { error: 'Bad Request' } });
  expect(diagnosis).toMatchObject({
    ruleId: 'unsupported-image',
    certainty: 'likely',
    cause: expect.stringMatching(cause),
  });
});

test('unsupported-image looks into base64, and has nothing to say of bytes that fit', () => {
  const sent = (data: string) =>
    decoded('POST /v1/analyze → 400', {
      requestHeaders: { 'content-type': 'application/json' },
      requestBody: { image_data: data },
      body: { error: 'Bad Request' },
    });
  expect(sent(`data:image/png;base64,${btoa('GIF89a0123456789')}`)).toMatchObject({
    ruleId: 'unsupported-image',
    cause: expect.stringMatching(/^`image_data` declares `image\/png`, but its bytes are GIF/),
    evidence: expect.arrayContaining([
      { where: 'request-body', name: 'image_data', value: 'image/png / gif', pointer: '/image_data' },
    ]),
  });
  expect(sent(btoa('\u0089PNG\r\n\u001a\n01234567')).ruleId).toBe('bad-request');
});

const nearMisses: readonly NearMiss[] = [
  ['a missing image', 'POST /v1/images → 400', { body: { error: 'Missing required field: image' } }, 'missing-field'],
  [
    'metadata in JSON beside the image',
    'POST /v1/scans → 400',
    {
      requestHeaders: { 'content-type': 'multipart/form-data; boundary=x' },
      requestBody:
        '--x\r\nContent-Disposition: form-data; name="metadata"; filename="blob"\r\nContent-Type: application/json\r\n\r\n{"a":1}\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.png"\r\nContent-Type: image/png\r\n\r\n\u0089PNG\r\n--x--',
      body: { error: 'Bad Request' },
    },
    'bad-request',
  ],
  [
    'an image in a failure of the server',
    'POST /v1/images → 500',
    { body: { error: 'Unsupported image format' } },
    'server-error',
  ],
  ['a call of which nothing was seen', 'POST /v1/images → 400', unseen, 'bad-request'],
];

test.each(nearMisses)('unsupported-image does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
