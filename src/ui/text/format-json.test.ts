import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatJson } from './format-json.ts';

function pretty(text: string, limit = 100_000): string {
  return formatJson(text, limit).text;
}

describe('formatJson', () => {
  test('writes two blanks per level', () => {
    const body = '{"error":{"code":400,"details":{"field":"image_data"}},"ok":false}';
    expect(pretty(body)).toBe(JSON.stringify(JSON.parse(body), null, 2));
  });

  test('keeps lists of bare numbers on one line and breaks lists of texts', () => {
    expect(pretty('{"box":[1,2,3],"tags":["CT","MRI"]}')).toBe(
      '{\n  "box": [1, 2, 3],\n  "tags": [\n    "CT",\n    "MRI"\n  ]\n}',
    );
  });

  test('leaves empty brackets closed', () => {
    expect(pretty('{"a":{},"b":[ ],"c":[[]]}')).toBe('{\n  "a": {},\n  "b": [],\n  "c": [\n    []\n  ]\n}');
  });

  test('shows a body that was cut off as far as it goes', () => {
    expect(pretty('{"error":{"message":"Rate li')).toBe('{\n  "error": {\n    "message": "Rate li');
    expect(pretty('{"a":"\\')).toBe('{\n  "a": "\\');
  });

  test('keeps what is no JSON in its place', () => {
    expect(pretty('{\'a\': undefined, "b": 1}')).toBe('{\n  \'a\': undefined,\n  "b": 1\n}');
    expect(pretty('}]oops,')).toBe('}]\noops,');
  });

  test('puts several documents on lines of their own', () => {
    expect(pretty('{"a":1}\n{"b":2}')).toBe('{\n  "a": 1\n}\n{\n  "b": 2\n}');
  });

  test('stops at the limit and says that it did', () => {
    expect(formatJson('["aaaa","bbbb","cccc"]', 12)).toEqual({ text: '[\n  "aaaa",\n', complete: false });
    expect(formatJson('[1]', 3)).toEqual({ text: '[1]', complete: true });
  });

  test('reads no further than the limit needs', () => {
    let written = 0;
    const count = (raw: string) => {
      written += 1;
      return raw;
    };
    formatJson(`[${'"x",'.repeat(10_000)}"x"]`, 60, count);
    expect(written).toBeLessThan(20);
  });

  test('does not let indentation outgrow the text', () => {
    expect(pretty('['.repeat(50_000), 10_000_000).length).toBeLessThan(160_000);
  });

  test('agrees with JSON.parse on every value there is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(pretty(JSON.stringify(value)))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  test('never throws and never loses a character that is no blank', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ',', ':', ' ', 'a', '1', '\n') }),
        (text) => {
          expect(pretty(text).replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});

test.each([
  ['{"a":[1,2],"b" 7}', 15, '7'],
  ['{"a":[1,2],"b" 7}', 14, '7'],
  ['{"a":"x', 5, '"x'],
  ['{"a":1}', 0, '{'],
])('in %s the piece with character %i is %j', (text, offset, expected) => {
  const { text: written, piece } = formatJson(text, 100_000, undefined, offset);
  expect(piece && written.slice(piece.from, piece.to)).toBe(expected);
});

test('no piece is told where none was asked for, and none past the end or the limit', () => {
  expect(formatJson('{"a":1}', 100)).not.toHaveProperty('piece');
  expect(formatJson('{"a":1} ', 100, undefined, 7)).not.toHaveProperty('piece');
  expect(formatJson('{"aaaa":1,"b":2}', 5, undefined, 14)).not.toHaveProperty('piece');
});

test('a hidden value keeps its place', () => {
  const { text, piece } = formatJson('{"name":"Jane","b" 7}', 100, () => '‹hidden›', 10);
  expect(piece && text.slice(piece.from, piece.to)).toBe('‹hidden›');
});
