import { expect, test } from 'vitest';
import { mediaTypeOf, seenBody } from './body.ts';

const about = { keys: [], whyNot: 'gone' } as const;

test.each([
  ['Application/JSON; charset=utf-8', 'application/json'],
  [' text/html ', 'text/html'],
  ['', undefined],
  [undefined, undefined],
  ['x-unknown', undefined],
  ['application/x-unknown-content-type', undefined],
])('the media type of "%s" is %s', (declared, type) => {
  expect(mediaTypeOf(declared)).toBe(type);
});

test('a body that was asked for and not had is unseen, with its size where that is known', () => {
  expect(seenBody({ text: null }, about)).toEqual({ state: 'unseen', why: 'gone' });
  expect(seenBody({ text: null }, { ...about, size: 12, whyNot: 'withheld' })).toEqual({
    state: 'unseen',
    why: 'withheld',
    size: 12,
  });
});

test('an empty body is absent', () => {
  expect(seenBody({ text: '' }, about)).toEqual({ state: 'absent' });
});

test('a text in base64 is read as the text it is, umlauts included', () => {
  const text = btoa(String.fromCharCode(...new TextEncoder().encode('{"fehler":"ungültig"}')));
  const body = seenBody({ text, encoding: 'base64' }, { ...about, mediaType: 'application/problem+json' });
  expect(body).toEqual({
    state: 'present',
    text: '{"fehler":"ungültig"}',
    size: 22,
    mediaType: 'application/problem+json',
  });
});

test.each([
  ['declared as an image', 'image/png', btoa('PNG')],
  ['that are no UTF-8', undefined, btoa('\xff\xfe')],
  ['in what is no base64', undefined, '%%%'],
])('bytes %s stay bytes', (_what, mediaType, text) => {
  expect(seenBody({ text, encoding: 'base64' }, { ...about, mediaType })).toMatchObject({
    state: 'present',
    encoding: 'base64',
    text,
  });
});

test('sizes are bytes, not characters', () => {
  expect(seenBody({ text: '€€' }, about)).toMatchObject({ size: 6 });
  expect(seenBody({ text: 'UE5H', encoding: 'base64' }, { ...about, mediaType: 'image/png' })).toMatchObject({
    size: 3,
  });
});
