import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRegex } from './read-regex.ts';
import { searchFor } from './search.ts';

function found(source: string, text: string, ignoreCase = false, longest = 10_000): boolean | string {
  const regex = readRegex(source, ignoreCase);
  return 'fault' in regex ? regex.fault : searchFor(regex.program, longest)(text);
}

const atom = fc.constantFrom(
  ...[
    'a',
    'b',
    'B',
    'é',
    '.',
    '\\d',
    '\\w',
    '\\W',
    '\\s',
    '[ab]',
    '[^a]',
    '[a-c0-3]',
    '[^\\d-]',
    '[\\w-é]',
    '[]',
    '[^]',
  ],
  ...['\\.', '\\x61', '\\u0062', '-', '{', '}', ']', '\\/', '\\n', '[-a]', '[a-]', '[B-é]'],
);
const place = fc.constantFrom('^', '$', '\\b', '\\B');
const count = fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{1,}', '{0,2}', '{1,3}?');
const { pattern } = fc.letrec<{ pattern: string; piece: string; sequence: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'small' },
    atom,
    place,
    fc.tuple(atom, count).map((parts) => parts.join('')),
    fc
      .tuple(fc.constantFrom('(', '(?:'), tie('pattern'), fc.constantFrom(')', ')*', ')+', ')?', '){2}'))
      .map((parts) => parts.join('')),
  ),
  sequence: fc.array(tie('piece'), { maxLength: 4 }).map((parts) => parts.join('')),
  pattern: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
}));
const text = fc.string({ unit: fc.constantFrom(...'aAbBc01-é É{}]/.\n_x'), maxLength: 12 });

test('an expression is found where JavaScript finds it', () => {
  let compared = 0;
  fc.assert(
    fc.property(pattern, fc.boolean(), fc.array(text, { minLength: 1, maxLength: 5 }), (source, ignoreCase, texts) => {
      const regex = readRegex(source, ignoreCase);
      const native = nativeOf(source, ignoreCase);
      if ('fault' in regex) {
        // JavaScript may know more, and never less.
        expect(regex.fault).not.toBe('regex-unsupported');
        if (regex.fault === 'regex-invalid') expect(native).toBeUndefined();
        return;
      }
      const search = searchFor(regex.program, 10_000);
      expect(texts.map(search)).toEqual(texts.map((each) => native?.test(each)));
      compared += 1;
    }),
    { numRuns: 300 },
  );
  expect(compared).toBeGreaterThan(100);
});

function nativeOf(source: string, ignoreCase: boolean): RegExp | undefined {
  try {
    return new RegExp(source, ignoreCase ? 'i' : '');
  } catch {
    return undefined;
  }
}

test.each([
  ['(', 'regex-invalid'],
  ['a)', 'regex-invalid'],
  ['[a', 'regex-invalid'],
  ['[b-a]', 'regex-invalid'],
  ['*a', 'regex-invalid'],
  ['a**', 'regex-invalid'],
  ['{2}', 'regex-invalid'],
  ['^*', 'regex-invalid'],
  ['a{3,2}', 'regex-invalid'],
  ['a\\', 'regex-invalid'],
  ['(?a)', 'regex-invalid'],
  ['(?=a)', 'regex-unsupported'],
  ['(?<!a)b', 'regex-unsupported'],
  ['(a)\\1', 'regex-unsupported'],
  ['\\p{L}', 'regex-unsupported'],
  ['a{99999}', 'regex-too-large'],
  ['(a{40}){40}', 'regex-too-large'],
  ['a'.repeat(201), 'regex-too-large'],
  ['('.repeat(100) + ')'.repeat(100), 'regex-too-large'],
])('/%s/ is told apart as %s', (source, fault) => {
  expect(found(source, 'a')).toBe(fault);
});

test.each([
  ['(a+)+$', `${'a'.repeat(5_000)}b`],
  ['(a|a)*b$', 'a'.repeat(5_000)],
  ['.*.*.*.*=x', 'a'.repeat(5_000)],
])('/%s/, which takes JavaScript ages, ends', (source, text) => {
  expect(found(source, text)).toBe(false);
});

test('an expression with more fronts than are remembered finds what it should', () => {
  const texts = ['b'.repeat(40), `a${'b'.repeat(11)}`, `${'ab'.repeat(300)}${'b'.repeat(11)}`, 'ab'.repeat(5)];
  expect(texts.map((each) => found('(a|b)*a(a|b){11}$', each))).toEqual(texts.map((each) => /a(a|b){11}$/.test(each)));
});

test('a group may have a name', () => {
  expect(found('(?<year>\\d{4})-(?<year2>\\d\\d)', 'on 2025-06')).toBe(true);
});

test('a text is searched up to the bound, which is no end of it', () => {
  expect(found('b', 'aab', false, 2)).toBe(false);
  expect(found('b', 'abb', false, 2)).toBe(true);
  expect(found('b$', 'abb', false, 2)).toBe(false);
  expect(found('b$', 'ab', false, 2)).toBe(true);
});
