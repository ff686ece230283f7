import { expect, test } from 'vitest';
import { type Case, decoded, type NearMiss } from '../decoded.fixture.ts';

const wins: readonly Case[] = [
  [
    'an error named in its code',
    'POST /v1/analyze → 400',
    { body: { error: { code: 'InputFormatError', message: 'Bad input' } } },
    { certainty: 'certain', cause: expect.stringMatching(/^The image is of a format/) },
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
    { cause: expect.stringMatching(/^The image was sent as `image\/webp`/) },
  ],
];

test.each(wins)('unsupported-image explains %s', (_about, line, given, expected) => {
  expect(decoded(line, given)).toMatchObject({ ruleId: 'unsupported-image', ...expected });
});

const nearMisses: readonly NearMiss[] = [
  ['a missing image', 'POST /v1/images → 400', { body: { error: 'Missing required field: image' } }, 'missing-field'],
  [
    'an image in a failure of the server',
    'POST /v1/images → 500',
    { body: { error: 'Unsupported image format' } },
    'server-error',
  ],
];

test.each(nearMisses)('unsupported-image does not explain %s', (_about, line, given, ruleId) => {
  expect(decoded(line, given).ruleId).toBe(ruleId);
});
