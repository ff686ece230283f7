import { type CharSet, inAnyCase, inLine } from './char-set.ts';
import { type Cursor, peek, takes, takesMatch } from './cursor.ts';
import type { Pattern, Place } from './pattern.ts';
import { readClass } from './read-class.ts';
import { readEscape } from './read-escape.ts';
import { RegexProblem } from './regex-problem.ts';

/** Groups in groups. */
const deepest = 20;

const places: readonly (readonly [text: string, place: Place])[] = [
  ['^', 'start'],
  ['$', 'end'],
  ['\\b', 'word-edge'],
  ['\\B', 'no-word-edge'],
];

/** Reads an expression with JavaScript's meaning, of which it knows what can be searched in one pass. */
export function readPattern(source: string, ignoreCase: boolean): Pattern {
  const cursor: Cursor = { source, at: 0 };

  function choice(depth: number): Pattern {
    if (depth > deepest) throw new RegexProblem('regex-too-large');
    const parts = [sequence(depth)];
    while (takes(cursor, '|')) parts.push(sequence(depth));
    const [first] = parts;
    return parts.length === 1 && first ? first : { kind: 'choice', parts };
  }

  function sequence(depth: number): Pattern {
    const parts: Pattern[] = [];
    while (cursor.at < source.length && peek(cursor) !== '|' && peek(cursor) !== ')') parts.push(piece(depth));
    return { kind: 'sequence', parts };
  }

  function piece(depth: number): Pattern {
    const place = places.find(([text]) => takes(cursor, text))?.[1];
    const part: Pattern = place ? { kind: 'at', place } : atom(depth);
    const count = takesMatch(cursor, /(?:([*+?])|\{(\d{1,4})(,(\d{0,4}))?\})\??/y);
    if (!count) {
      // Longer counts than these are beyond any size.
      if (takesMatch(cursor, /\{\d+(?:,\d*)?\}/y)) throw new RegexProblem('regex-too-large');
      return part;
    }
    const [, sign, from = '', comma, to = ''] = count;
    if (place) throw new RegexProblem('regex-invalid');
    const least = sign ? Number(sign === '+') : Number(from);
    const open = sign ? sign !== '?' : comma !== undefined && to === '';
    const most = open ? Number.POSITIVE_INFINITY : sign ? 1 : Number(comma === undefined ? from : to);
    if (most < least) throw new RegexProblem('regex-invalid');
    return { kind: 'repeat', part, least, most };
  }

  function atom(depth: number): Pattern {
    if (takes(cursor, '(')) return group(depth);
    if (takes(cursor, '[')) return { kind: 'set', set: readClass(cursor, ignoreCase) };
    if (takes(cursor, '.')) return { kind: 'set', set: inLine };
    if (takes(cursor, '\\')) return one(readEscape(cursor));
    // A brace that counts nothing stands for itself.
    if (takesMatch(cursor, /[*+?]|\{\d+(?:,\d*)?\}/y)) throw new RegexProblem('regex-invalid');
    const unit = source.charCodeAt(cursor.at);
    cursor.at++;
    return one(unit);
  }

  function group(depth: number): Pattern {
    const plain = takesMatch(cursor, /\?(?::|<[a-z]\w*>)/iy) || peek(cursor) !== '?';
    if (!plain)
      throw new RegexProblem(/^\?(?:[=!]|<[=!])/.test(source.slice(cursor.at)) ? 'regex-unsupported' : 'regex-invalid');
    const inner = choice(depth + 1);
    if (!takes(cursor, ')')) throw new RegexProblem('regex-invalid');
    return inner;
  }

  function one(member: number | CharSet): Pattern {
    const set = typeof member === 'number' ? [member, member] : member;
    return { kind: 'set', set: ignoreCase ? inAnyCase(set) : set };
  }

  const pattern = choice(0);
  if (cursor.at < source.length) throw new RegexProblem('regex-invalid');
  return pattern;
}
