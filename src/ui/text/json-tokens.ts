/** A piece of text that is JSON, was meant to be, or stops being it. `start` and `end` are offsets. */
export type JsonToken = {
  readonly kind: 'open' | 'close' | 'comma' | 'colon' | 'name' | 'string' | 'word';
  readonly start: number;
  readonly end: number;
};

const punctuation: Readonly<Record<string, JsonToken['kind']>> = {
  '{': 'open',
  '[': 'open',
  '}': 'close',
  ']': 'close',
  ',': 'comma',
  ':': 'colon',
};

const blank = /\s/;
const wordEnd = /[\s{}[\],:"]/;

/** Splits `text` without ever failing: an open string ends with the text, what is no JSON is a `word`. */
export function* jsonTokens(text: string): Generator<JsonToken> {
  let start = 0;
  while (start < text.length) {
    const character = text.charAt(start);
    if (blank.test(character)) {
      start += 1;
      continue;
    }
    const token = tokenAt(text, start, character);
    yield token;
    start = token.end;
  }
}

function tokenAt(text: string, start: number, character: string): JsonToken {
  const kind = punctuation[character];
  if (kind) return { kind, start, end: start + 1 };
  if (character !== '"') return { kind: 'word', start, end: endOfWord(text, start) };
  const end = endOfString(text, start);
  return { kind: isBeforeColon(text, end) ? 'name' : 'string', start, end };
}

function endOfWord(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && !wordEnd.test(text.charAt(end))) end += 1;
  return end;
}

function endOfString(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length) {
    const character = text.charAt(end);
    if (character === '\\') end += 2;
    else if (character === '"') return end + 1;
    else end += 1;
  }
  return text.length;
}

function isBeforeColon(text: string, from: number): boolean {
  let next = from;
  while (next < text.length && blank.test(text.charAt(next))) next += 1;
  return text.charAt(next) === ':';
}
