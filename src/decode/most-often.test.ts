import { expect, test } from 'vitest';
import { exchange } from './exchange.fixture.ts';
import { mostOften, senderOf } from './most-often.ts';

test('the text that stands most often wins, the first of equals', () => {
  expect(mostOften(['a', 'b', 'b', undefined, undefined, undefined])).toBe('b');
  expect(mostOften(['a', 'b', 'b', 'a'])).toBe('a');
  expect(mostOften([undefined])).toBeUndefined();
  expect(mostOften([])).toBeUndefined();
});

function sender(script: string | undefined, origin?: string) {
  const { initiator: _other, ...call } = exchange('GET /v1/scans');
  const initiator = { kind: 'page', ...(origin ? { origin } : {}), ...(script ? { script } : {}) } as const;
  return senderOf({ ...call, initiator });
}

test('the sender is a script by its file name, without the folders, which may hold an identifier', () => {
  expect(sender('https://app.example/patients/4711/list.js', 'https://app.example')).toBe(
    'https://app.example/…/list.js',
  );
  expect(sender('https://cdn.example/app.js')).toBe('https://cdn.example/…/app.js');
});

test('the sender is the site where the script has no file name or was not seen', () => {
  expect(sender('https://app.example/', 'https://app.example')).toBe('https://app.example');
  expect(sender(undefined, 'https://app.example')).toBe('https://app.example');
  expect(sender(undefined)).toBeUndefined();
});
