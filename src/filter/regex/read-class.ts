import { type CharSet, inAnyCase, inverted, setOf } from './char-set.ts';
import { type Cursor, peek, takes } from './cursor.ts';
import { readEscape } from './read-escape.ts';
import { RegexProblem } from './regex-problem.ts';

/** The units between `[`, which was taken, and `]`. */
export function readClass(cursor: Cursor, ignoreCase: boolean): CharSet {
  const negative = takes(cursor, '^');
  const ranges: number[] = [];
  while (!takes(cursor, ']')) {
    const first = readMember(cursor);
    const isRange = peek(cursor) === '-' && !/^-?\]/.test(cursor.source.slice(cursor.at, cursor.at + 2));
    if (!isRange) {
      ranges.push(...asRanges(first));
      continue;
    }
    cursor.at++;
    const last = readMember(cursor);
    // `[\w-.]`: no range, a dash of its own.
    if (typeof first !== 'number' || typeof last !== 'number')
      ranges.push(...asRanges(first), 45, 45, ...asRanges(last));
    else if (first > last) throw new RegexProblem('regex-invalid');
    else ranges.push(first, last);
  }
  const set = ignoreCase ? inAnyCase(setOf(ranges)) : setOf(ranges);
  return negative ? inverted(set) : set;
}

function readMember(cursor: Cursor): number | CharSet {
  const character = peek(cursor);
  if (character === '') throw new RegexProblem('regex-invalid');
  if (takes(cursor, '\\b')) return 8;
  cursor.at++;
  return character === '\\' ? readEscape(cursor) : character.charCodeAt(0);
}

function asRanges(member: number | CharSet): CharSet {
  return typeof member === 'number' ? [member, member] : member;
}
