import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inert, inertId } from './inert.ts';

test.each([
  ['line breaks and tabs', 'one\r\n\ttwo', 'one two'],
  ['control characters', 'a\u0000b\u001b[31mc\u009fd', 'ab[31mcd'],
  ['bidi characters', 'abc\u202edcba\u2066', 'abcdcba'],
  ['zero-width characters', 'a\u200bb\u200d\ufeffc\u00ad', 'abc'],
  ['lone surrogates', 'a\ud800b\udc00', 'ab'],
  ['emoji, which stay', 'ok 🙂', 'ok 🙂'],
  ['markup, which stays text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
])('%s are made harmless', (_about, text, expected) => {
  expect(inert(text)).toBe(expected);
});

test.each([
  ['a Neolens key', 'key neolens_live_a1b2c3d4e5f6a7b8c9d0e1f2 bad', 'key neolens_live_‹masked› bad'],
  ['a key with a zero-width character in it', 'neolens_\u200blive_a1b2c3', 'neolens_live_‹masked›'],
  ['a Bearer token', 'got "Bearer abcdef123456=="', 'got "Bearer ‹masked›"'],
  ['a key with another prefix', 'key olens_live_a1b2c3d4e5f6a7b8c9d0e1f2 bad', 'key ‹masked› bad'],
  ['a JWT', 'token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln', 'token ‹masked›'],
])('%s is masked', (_about, text, expected) => {
  expect(inert(text)).toBe(expected);
});

test.each(['9b2f0c1e-4a5b-4c6d-8e7f-0a1b2c3d4e5f', 'X_RATE_LIMIT_EXCEEDED_FOR_THIS_KEY', '2026-01-05T10:00:00.000Z'])(
  '%s is as long as a key and is none',
  (text) => {
    expect(inert(`id ${text}`)).toBe(`id ${text}`);
  },
);

test('a long text is cut, never through a character or a mask', () => {
  expect(inert('x'.repeat(300), 200)).toHaveLength(200);
  expect(inert(`${'x'.repeat(8)}🙂🙂`, 10)).toBe(`${'x'.repeat(8)}…`);
  expect(inert(`Bearer ${'a'.repeat(5_000)}`, 200)).toBe('Bearer ‹masked›');
});

test('whatever the text, no key stands in the result', () => {
  const key = 'neolens_live_a1b2c3d4e5f6a7b8c9d0e1f2';
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
      expect(inert(before + key + after)).not.toContain('a1b2c3d4e5f6');
    }),
  );
}, 30_000);

test.each(['7b0a1c2d3e4f5061728394a5b6c7d8e9', 'req_01HZX3KQ8M5V7T9R2W4Y6B8D0F', 'ckv8f1k2p0000qzrmn831i7rn'])(
  'the request id %s stays legible, and a key in its place does not',
  (id) => {
    expect(inertId(id)).toBe(id);
    expect(inertId('neolens_live_a1b2c3d4e5f6a7b8c9d0e1f2')).toBe('neolens_live_‹masked›');
  },
);
