import { blank, type CharSet, digit, inverted, wordUnits } from './char-set.ts';
import { type Cursor, peek, takesMatch } from './cursor.ts';
import { RegexProblem } from './regex-problem.ts';

const classes: Readonly<Record<string, CharSet>> = {
  d: digit,
  D: inverted(digit),
  w: wordUnits,
  W: inverted(wordUnits),
  s: blank,
  S: inverted(blank),
};
const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, '0': 0 };

/** What follows a backslash, which was taken: one unit, or a class of them. */
export function readEscape(cursor: Cursor): number | CharSet {
  const hex = takesMatch(cursor, /x([\da-f]{2})|u([\da-f]{4})/iy);
  if (hex) return Number.parseInt(hex[1] ?? hex[2] ?? '', 16);
  const character = peek(cursor);
  if (character === '') throw new RegexProblem('regex-invalid');
  cursor.at++;
  const known = own(classes, character) ?? own(controls, character);
  if (character === '0' && /\d/.test(peek(cursor))) throw new RegexProblem('regex-unsupported');
  if (known !== undefined) return known;
  // Back-references, properties, controls by letter: what they ask for is not done in one pass, or rarely asked.
  if (/[\da-z]/i.test(character)) throw new RegexProblem('regex-unsupported');
  return character.charCodeAt(0);
}

function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}
