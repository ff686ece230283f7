import { endOfString } from './end-of-string.ts';
import { indexOf, skipBlanks } from './json-token.ts';

/** A member of an object, as far as it is worth reading. */
const longestNested = 65_536;
const mostMembers = 1_000;
const endOfWord = /[,\]}]/g;
/** Of all members together, characters. */
const mostBuilt = 262_144;

/** What was read of a large body. Where it is not `whole`, more members may be there than were read. */
export type LargeJson = { readonly value: unknown; readonly whole: boolean };

/**
 * The top of a large text that is JSON for sure: its members by name, of long lists only the length, and of long objects
 * nothing. A list of millions, or a name for each, is never built: it takes the parser half a second.
 */
export function readLargeJson(text: string): LargeJson {
  const start = skipBlanks(text, 0);
  const first = text[start];
  if (first === '[') return { value: [], whole: true };
  if (first !== '{') return { value: JSON.parse(text), whole: true };
  const members: Record<string, unknown> = Object.create(null);
  let whole = true;
  let count = 0;
  let built = 0;
  let at = skipBlanks(text, start + 1);
  while (text[at] === '"') {
    if (count++ === mostMembers) return { value: members, whole: false };
    const nameEnd = endOfString(text, at) + 1;
    const from = skipBlanks(text, skipBlanks(text, nameEnd) + 1);
    const { to, items } = span(text, from);
    built += to - from > longestNested ? 0 : to - from;
    const isLong = to - from > longestNested || built > mostBuilt;
    if (isLong && text[from] === '{') whole = false;
    members[String(JSON.parse(text.slice(at, nameEnd)))] = valueAt(text, from, to, items, isLong);
    at = skipBlanks(text, to);
    at = text[at] === ',' ? skipBlanks(text, at + 1) : text.length;
  }
  return { value: members, whole };
}

function valueAt(text: string, from: number, to: number, items: number, isLong: boolean): unknown {
  if (!isLong) return JSON.parse(text.slice(from, to));
  if (text[from] === '[') return Array(items);
  if (text[from] === '{') return {};
  const raw = text.slice(from + 1, to - 1);
  return text[from] === '"' && !raw.includes('\\') ? raw : JSON.parse(text.slice(from, to));
}

/** Where a value ends, and how many items it has if it is a list. */
function span(text: string, from: number): { readonly to: number; readonly items: number } {
  let depth = 0;
  let commas = 0;
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) {
      at = endOfString(text, at);
      if (depth === 0) return { to: at + 1, items: 0 };
    } else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
    } else if (unit === 0x7d || unit === 0x5d) {
      if (depth === 0) return { to: at, items: 0 };
      depth -= 1;
      if (depth === 0) return { to: at + 1, items: commas + 1 };
    } else if (unit === 0x2c) {
      if (depth === 0) return { to: at, items: 0 };
      if (depth === 1) commas += 1;
    } else if (depth === 0) {
      // A number or a word.
      return { to: indexOf(endOfWord, text, at), items: 0 };
    }
  }
  return { to: text.length, items: 0 };
}
