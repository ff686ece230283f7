import { quotedAt } from './quoted.ts';
import { regexAt } from './regex-at.ts';

export type Token = Place &
  (
    | { readonly kind: 'open' | 'close' | 'or' | 'and' | 'not' }
    | { readonly kind: 'regex'; readonly source: string; readonly ignoreCase: boolean }
    /** `field` is what stands before a colon; `unclosed` a quotation that does not end. */
    | {
        readonly kind: 'word';
        readonly value: string;
        readonly quoted: boolean;
        readonly field?: string;
        readonly unclosed?: boolean;
      }
  );

type Place = { readonly offset: number; readonly length: number };

const signs: Readonly<Record<string, 'open' | 'close' | 'or'>> = { '(': 'open', ')': 'close', '|': 'or' };

/** The words and signs of a filter's text. Anything is some token; a `/` that begins no expression is a path. */
export function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    if (/\s/.test(text.charAt(offset))) {
      offset++;
      continue;
    }
    const token = tokenAt(text, offset, tokens.at(-1)?.kind === 'not');
    tokens.push(token);
    offset += token.length;
  }
  return tokens;
}

function tokenAt(text: string, offset: number, negated: boolean): Token {
  const character = text.charAt(offset);
  const sign = signs[character];
  if (sign) return { kind: sign, offset, length: 1 };
  if (character === '-' && /^[^\s)|]/.test(text.charAt(offset + 1))) return { kind: 'not', offset, length: 1 };
  if (character === '"') {
    const { value, length, unclosed } = quotedAt(text, offset);
    return { kind: 'word', value, quoted: true, offset, length, ...(unclosed ? { unclosed } : {}) };
  }
  const regex = character === '/' ? regexAt(text, offset) : undefined;
  return regex ? { kind: 'regex', offset, ...regex } : wordAt(text, offset, negated);
}

function wordAt(text: string, offset: number, negated: boolean): Token {
  const field = /^[a-z]+(?=:)/i.exec(text.slice(offset, offset + 20))?.[0];
  const from = field === undefined ? offset : offset + field.length + 1;
  const named = field === undefined ? {} : { field };
  if (field !== undefined && text.charAt(from) === '"') {
    const { value, length, unclosed } = quotedAt(text, from);
    const whole = { offset, length: from - offset + length, ...(unclosed ? { unclosed } : {}) };
    return { kind: 'word', value, quoted: true, ...named, ...whole };
  }
  const end = endOfWord(text, from);
  const value = text.slice(from, end);
  const place = { offset, length: end - offset };
  if (!negated && /^(?:or|OR)$/.test(value) && field === undefined) return { kind: 'or', ...place };
  if (!negated && /^(?:and|AND)$/.test(value) && field === undefined) return { kind: 'and', ...place };
  return { kind: 'word', value, quoted: false, ...named, ...place };
}

/** A parenthesis that the word itself opened belongs to it: `fetch()`. */
function endOfWord(text: string, from: number): number {
  let open = 0;
  for (let at = from; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '|' || /\s/.test(character)) return at;
    if (character === '(') open++;
    if (character === ')' && open-- === 0) return at;
  }
  return text.length;
}
