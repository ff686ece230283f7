import { expect, test } from 'vitest';
import { keySpellings } from './key-spellings.ts';

const key = 'sk_mock_0a1b2c3d4e5f';

test.each([`<${key}>`, `"${key}"`, `{{${key}}}`, ` [${key}`, `\${${key}}`])(
  '%s may be repeated as it was sent and as the key alone',
  (sent) => {
    expect(keySpellings(sent)).toEqual([sent, key]);
  },
);

test('a key that stands alone has one spelling', () => {
  expect(keySpellings(key)).toEqual([key]);
});

test.each(['YOUR_API_KEY', '<your-key>', 'undefined'])('%s is no key, and nothing to look for', (sent) => {
  expect(keySpellings(sent)).toEqual([]);
});
