import { endOfToken, isMark, skipBlanks } from './json-token.ts';

/** Where a text stops being JSON. `offset` counts characters from 0, `line` and `column` from 1. */
export type JsonFault = {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
  readonly kind: FaultKind;
  /** What stands there, never its text. */
  readonly token: FaultToken;
};

export type FaultToken =
  | 'end'
  | 'string'
  | 'number'
  | 'word'
  | 'opening'
  | 'closing'
  | 'comma'
  | 'colon'
  | 'quote'
  | 'other';

export type FaultKind =
  | 'trailing-comma'
  | 'missing-comma'
  | 'missing-colon'
  | 'single-quotes'
  | 'typographic-quotes'
  | 'unquoted-name'
  | 'object-object'
  | 'undefined-value'
  | 'python-literal'
  | 'comment'
  | 'open-string'
  | 'bad-string'
  | 'bad-number'
  | 'cut-off'
  | 'text-after'
  | 'unexpected';

const [brace, closingBrace, bracket, closingBracket, comma, colon, quote] = [0x7b, 0x7d, 0x5b, 0x5d, 0x2c, 0x3a, 0x22];

type State = 'value' | 'first-item' | 'first-name' | 'name' | 'colon' | 'next' | 'end';

/** The first place where a text stops being JSON; undefined where it is JSON. Linear, and flat on the stack. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: number[] = [];
  let state: State = 'value';
  let at = skipBlanks(text, 0);
  let items = 0;
  while (at < text.length) {
    // A list of millions is passed by the thousand; a run of what is none is looked for no more often than that.
    items = state === 'value' && open[open.length - 1] === bracket ? items + 1 : items;
    if (state === 'value' && items > manyItems) {
      const past = endOfItems(text, at);
      if (past > at) {
        at = skipBlanks(text, past);
        continue;
      }
      items = 0;
    }
    const end = endOfToken(text, at);
    const next: State | undefined = end < 0 ? undefined : step(state, text.charCodeAt(at), open);
    if (next === undefined) return fault(text, at, state);
    state = next;
    at = skipBlanks(text, end);
  }
  return state === 'end' ? undefined : fault(text, at, state);
}

const manyItems = 64;
/** Whole numbers of a list, each with its comma. */
const wholeNumbers = /(?:(?:0|[1-9]\d{0,15}),[ \n]?){1,1000}/y;

function endOfItems(text: string, at: number): number {
  wholeNumbers.lastIndex = at;
  return wholeNumbers.test(text) ? wholeNumbers.lastIndex : at;
}

/** What may follow a token, by its first unit; undefined where it may not stand here. `open` holds the brackets around it. */
function step(state: State, unit: number, open: number[]): State | undefined {
  switch (state) {
    case 'first-name':
    case 'name':
      if (unit === quote) return 'colon';
      return unit === closingBrace && state === 'first-name' ? close(open) : undefined;
    case 'colon':
      return unit === colon ? 'value' : undefined;
    case 'value':
    case 'first-item':
      if (unit === closingBracket && state === 'first-item') return close(open);
      if (unit === brace || unit === bracket) {
        open.push(unit);
        return unit === brace ? 'first-name' : 'first-item';
      }
      return isMark(unit) ? undefined : after(open);
    case 'next': {
      const isObject = open[open.length - 1] === brace;
      if (unit === comma) return isObject ? 'name' : 'value';
      return unit === (isObject ? closingBrace : closingBracket) ? close(open) : undefined;
    }
    case 'end':
      return undefined;
  }
}

function close(open: number[]): State {
  open.pop();
  return after(open);
}

function after(open: readonly number[]): State {
  return open.length === 0 ? 'end' : 'next';
}

function fault(text: string, offset: number, state: State): JsonFault {
  let line = 1;
  let lastBreak = -1;
  for (let at = 0; at < offset; at++) {
    if (text.charCodeAt(at) !== 0x0a) continue;
    line += 1;
    lastBreak = at;
  }
  return { offset, line, column: offset - lastBreak, kind: kindOf(text, offset, state), token: tokenAt(text, offset) };
}

function tokenAt(text: string, offset: number): FaultToken {
  const first = text[offset] ?? '';
  if (first === '') return 'end';
  if (first === '"') return 'string';
  if (/[\d.+-]/.test(first)) return 'number';
  if (/[\p{L}_$]/u.test(first)) return 'word';
  const marks = { '{': 'opening', '[': 'opening', '}': 'closing', ']': 'closing', ',': 'comma', ':': 'colon' } as const;
  if (first in marks) return marks[first as keyof typeof marks];
  return /['`\u2018-\u201f]/.test(first) ? 'quote' : 'other';
}

function kindOf(text: string, offset: number, state: State): FaultKind {
  const rest = text.slice(offset, offset + 40);
  if (/^\[object \w+\]/.test(rest) || /^\[object \w+\]/.test(text.slice(Math.max(0, offset - 1), offset + 20))) {
    return 'object-object';
  }
  if (rest === '') return 'cut-off';
  if (/^(?:\/\/|\/\*|#)/.test(rest)) return 'comment';
  if (/^['`]/.test(rest)) return 'single-quotes';
  if (/^[\u2018-\u201f]/.test(rest)) return 'typographic-quotes';
  if (/^(?:undefined|NaN|-?Infinity)\b/.test(rest)) return 'undefined-value';
  if (/^(?:True|False|None)\b/.test(rest)) return 'python-literal';
  if (state === 'end') return 'text-after';
  if (/^[}\]]/.test(rest) && /,\s{0,1000}$/.test(text.slice(Math.max(0, offset - 1_001), offset)))
    return 'trailing-comma';
  if (rest.startsWith('"'))
    return state === 'next' ? 'missing-comma' : state === 'colon' ? 'missing-colon' : stringKind(text, offset);
  if ((state === 'name' || state === 'first-name') && /^[\w$]/.test(rest)) return 'unquoted-name';
  if (state === 'next' && /^[\w{[-]/.test(rest)) return 'missing-comma';
  if (state === 'colon') return 'missing-colon';
  return /^[-+.\d]/.test(rest) ? 'bad-number' : 'unexpected';
}

function stringKind(text: string, offset: number): FaultKind {
  return text.indexOf('"', offset + 1) < 0 ? 'open-string' : 'bad-string';
}
