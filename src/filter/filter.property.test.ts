import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyFilterText, anyRow } from './any-filter.fixture.ts';
import { compile } from './compile.ts';
import { negated } from './filter.ts';
import { longestFilter, parse } from './parse.ts';
import { print } from './print.ts';
import { reader } from './row.fixture.ts';
import { suggest } from './suggest.ts';

const now = 1_000_000;
const values = { status: ['404'], method: [], path: ['/v1/scans'], host: [], key: [], rule: [], recent: ['is:failed'] };

test('any text is read, and its errors lie within it', () => {
  fc.assert(
    fc.property(fc.oneof(anyFilterText, fc.string({ unit: 'binary' })), (text) => {
      for (const { offset, length } of parse(text).errors) {
        expect(length).toBeGreaterThan(0);
        expect(offset).toBeGreaterThanOrEqual(0);
        expect(offset + length).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 500 },
  );
});

test('a filter that is written out reads as the same filter, without an error', () => {
  fc.assert(
    fc.property(anyFilterText, (text) => {
      const { filter } = parse(text);
      expect(parse(print(filter))).toEqual({ filter, errors: [] });
    }),
    { numRuns: 500 },
  );
});

test('a filter and its negation share no row and leave none out', () => {
  fc.assert(
    fc.property(anyFilterText, fc.array(anyRow, { minLength: 1, maxLength: 5 }), (text, rows) => {
      const { filter } = parse(text);
      const [is, isNot] = [compile(filter, reader, now), compile(negated(filter), reader, now)];
      const written = compile(parse(`-(${print(filter)})`).filter, reader, now);
      expect(rows.map(isNot)).toEqual(rows.map((row) => !is(row)));
      if (print(filter) !== '') expect(rows.map(written)).toEqual(rows.map(isNot));
    }),
    { numRuns: 500 },
  );
});

test('what is suggested stands in for a part of the text', () => {
  fc.assert(
    fc.property(anyFilterText, fc.nat(80), (text, at) => {
      const caret = Math.min(at, text.length);
      const { offset, length, items } = suggest(text, caret, values);
      if (items.length > 0) expect([offset <= caret, caret <= offset + length]).toEqual([true, true]);
    }),
    { numRuns: 500 },
  );
});

test.each(['(', '-', '"', 'or ', '|', '/', '/[', 'a:', '-(', 'status:4xx ', '((a) ', '\\', '"\\'])(
  'a text of %j over and over is read as far as filters go',
  (piece) => {
    const { filter, errors } = parse(piece.repeat(50_000));
    expect(errors.at(-1)).toMatchObject({ code: 'too-long', offset: longestFilter });
    expect(errors.length).toBeLessThanOrEqual(longestFilter + 1);
    expect(print(filter).length).toBeLessThan(2 * longestFilter);
  },
);
