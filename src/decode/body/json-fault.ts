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

const word = /^(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)$/;

type State = 'value' | 'first-item' | 'first-name' | 'name' | 'colon' | 'next' | 'end';

/** The first place where a text stops being JSON; undefined where it is JSON. Linear, and flat on the stack. */
export function jsonFault(text: string): JsonFault | undefined {
  const open: string[] = [];
  let state: State = 'value';
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const end = endOfToken(text, at);
    const next: State | undefined =
      end === undefined ? undefined : step(state, text.slice(at, Math.min(end, at + 1)), open);
    if (end === undefined || next === undefined) return fault(text, at, state);
    state = next;
    at = skipBlanks(text, end);
  }
  return state === 'end' ? undefined : fault(text, at, state);
}

/** The end of the token that begins here; undefined where none does. */
function endOfToken(text: string, start: number): number | undefined {
  const first = text[start] ?? '';
  if ('{}[],:'.includes(first)) return start + 1;
  if (first === '"') return endOfString(text, start);
  let end = start;
  while (end < text.length && /[\w.+-]/.test(text[end] ?? '')) end += 1;
  return word.test(text.slice(start, Math.min(end, start + 400))) ? end : undefined;
}

/** Strings can be as long as an image: looked at character by character, since a pattern would pile up its steps. */
function endOfString(text: string, start: number): number | undefined {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit < 0x20) return undefined;
    if (unit !== 0x5c) continue;
    at += 1;
    if (text.charCodeAt(at) === 0x75) {
      if (!/^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return undefined;
      at += 4;
    } else if (!'"\\/bfnrt'.includes(text[at] ?? ' ')) {
      return undefined;
    }
  }
  return undefined;
}

function skipBlanks(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) break;
  }
  return at;
}

/** What may follow a token, by its first character; undefined where it may not stand here. `open` holds the brackets around it. */
function step(state: State, word: string, open: string[]): State | undefined {
  const isName = word === '"';
  const isValue = !'{}[],:'.includes(word);
  switch (state) {
    case 'first-name':
    case 'name':
      if (isName) return 'colon';
      return word === '}' && state === 'first-name' ? close(open) : undefined;
    case 'colon':
      return word === ':' ? 'value' : undefined;
    case 'value':
    case 'first-item':
      if (word === ']' && state === 'first-item') return close(open);
      if (word === '{' || word === '[') {
        open.push(word);
        return word === '{' ? 'first-name' : 'first-item';
      }
      return isValue ? after(open) : undefined;
    case 'next':
      if (word === ',') return open.at(-1) === '{' ? 'name' : 'value';
      return word === (open.at(-1) === '{' ? '}' : ']') ? close(open) : undefined;
    case 'end':
      return undefined;
  }
}

function close(open: string[]): State {
  open.pop();
  return after(open);
}

function after(open: readonly string[]): State {
  return open.length === 0 ? 'end' : 'next';
}

function fault(text: string, offset: number, state: State): JsonFault {
  const before = text.slice(0, offset);
  const lastBreak = before.lastIndexOf('\n');
  const line = lastBreak < 0 ? 1 : before.split('\n').length;
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
