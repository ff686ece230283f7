import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFault } from './json-fault.ts';

test.each([
  ['{"a": 1,}', 'trailing-comma', 8],
  ['[1, 2,]', 'trailing-comma', 6],
  ['{"a": 1 "b": 2}', 'missing-comma', 8],
  ['{"a" 1}', 'missing-colon', 5],
  ["{'a': 1}", 'single-quotes', 1],
  ['{a: 1}', 'unquoted-name', 1],
  ['[object Object]', 'object-object', 1],
  ['{"a": [object Object]}', 'object-object', 7],
  ['{"a": undefined}', 'undefined-value', 6],
  ['{"a": NaN}', 'undefined-value', 6],
  ['{"a": True}', 'python-literal', 6],
  ['{"a": 1 // no\n}', 'comment', 8],
  ['{"a": "b', 'open-string', 6],
  ['{"a": "b\nc"}', 'bad-string', 6],
  ['{"a": "\\x"}', 'bad-string', 6],
  ['{"a": 01}', 'bad-number', 6],
  ['{"a": .5}', 'bad-number', 6],
  ['{"a": ', 'cut-off', 6],
  ['', 'cut-off', 0],
  ['{}{}', 'text-after', 2],
  ['{"a": <b>}', 'unexpected', 6],
])('%j is broken by %s', (text, kind, offset) => {
  expect(jsonFault(text)).toMatchObject({ kind, offset });
});

test('line and column count from 1', () => {
  expect(jsonFault('{\n  "a": 1,\n  b: 2\n}')).toMatchObject({ line: 3, column: 3 });
});

test('what JSON.stringify writes has no fault', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => jsonFault(JSON.stringify(value, null, 1)) === undefined));
});

test('it finds a fault exactly where JSON.parse does', () => {
  const pieces = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    "'",
    '1',
    '-',
    'true',
    'nul',
    ' ',
    '\\',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      let parses = true;
      try {
        JSON.parse(text);
      } catch {
        parses = false;
      }
      expect(jsonFault(text) === undefined).toBe(parses);
    }),
    { numRuns: 3_000 },
  );
});

test('a string of four million characters does not pile up', () => {
  expect(jsonFault(`{"image_data": "${'A'.repeat(4_000_000)}",}`)).toMatchObject({ kind: 'trailing-comma' });
});

test('a long list of numbers is passed in steps, and its faults are found where they are', () => {
  const many = (count: number, separator: string) => Array.from({ length: count }, (_, index) => index).join(separator);
  const start = `[${many(200, ',')}`;
  expect(jsonFault(`${start}]`)).toBeUndefined();
  expect(jsonFault(`{"a": ${start}], "b": [${many(3_000, ', ')}, -1.5e3, "x"]}`)).toBeUndefined();
  expect(jsonFault(`${start},]`)).toMatchObject({ kind: 'trailing-comma', offset: start.length + 1 });
  expect(jsonFault(`${start},`)).toMatchObject({ kind: 'cut-off', offset: start.length + 1 });
  expect(jsonFault(`${start},012,1]`)).toMatchObject({ kind: 'bad-number', offset: start.length + 1 });
  expect(jsonFault(`${start},1 2]`)).toMatchObject({ kind: 'missing-comma', offset: start.length + 3 });
});
