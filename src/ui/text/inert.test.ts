import { expect, test } from 'vitest';
import { clipped, inertLine, inertLines } from './inert.ts';

test('control characters are named', () => {
  expect(inertLine('a\u0000b\u001b[31mred\u007f')).toBe('a‹NUL›b‹ESC›[31mred‹U+007F›');
});

test('bidi overrides and invisible characters are named', () => {
  expect(inertLine('scan\u202Egnp.exe')).toBe('scan‹U+202E›gnp.exe');
  expect(inertLine('neo\u200Blens\u00ad\ufeff')).toBe('neo‹U+200B›lens‹U+00AD›‹U+FEFF›');
  expect(inertLine('tag\u{e0041}')).toBe('tag‹U+E0041›');
});

test('half of a surrogate pair is named, a whole one stays', () => {
  expect(inertLine('\ud83d')).toBe('‹U+D83D›');
  expect(inertLine('🩻 é 文')).toBe('🩻 é 文');
});

test('a single line shows its line ends, a block keeps them', () => {
  expect(inertLine('a\r\nb\tc')).toBe('a‹CR›‹LF›b‹HT›c');
  expect(inertLines('a\r\nb\tc\rd\u0007')).toBe('a\nb\tc‹CR›d‹BEL›');
});

test('HTML is left as the text it is', () => {
  expect(inertLine('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
});

test('long lines are clipped with an ellipsis', () => {
  expect(clipped('abcdef', 6)).toBe('abcdef');
  expect(clipped('abcdef', 4)).toBe('abc…');
});
