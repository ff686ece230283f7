/**
 * The end of the JSON token that begins at `start`, -1 where none does. By units, since megabytes are read: a pattern that
 * repeats without end keeps a way back for each character, and a piece cut out for each token is what would take the time.
 */
export function endOfToken(text: string, start: number): number {
  const first = text.charCodeAt(start);
  if (isMark(first)) return start + 1;
  if (first === 0x22) return endOfString(text, start);
  const end = isLetter(first) ? endOfLiteral(text, start) : endOfNumber(text, start);
  // `1st` and `nullable` are no tokens.
  return end < text.length && isWord(text.charCodeAt(end)) ? -1 : end;
}

/** Whether it is one of `{ } [ ] , :`. */
export function isMark(unit: number): boolean {
  return unit === 0x2c || unit === 0x3a || unit === 0x5b || unit === 0x5d || unit === 0x7b || unit === 0x7d;
}

export function skipBlanks(text: string, start: number): number {
  let at = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x20 && unit !== 0x0a && unit !== 0x0d && unit !== 0x09) break;
  }
  return at;
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) return at + 1;
    if (unit < 0x20) return -1;
    if (unit !== 0x5c) continue;
    at += 1;
    if (text.charCodeAt(at) === 0x75) {
      if (!/^[\da-fA-F]{4}$/.test(text.slice(at + 1, at + 5))) return -1;
      at += 4;
    } else if (!'"\\/bfnrt'.includes(text[at] ?? ' ')) {
      return -1;
    }
  }
  return -1;
}

function endOfLiteral(text: string, start: number): number {
  for (const literal of ['true', 'false', 'null']) {
    if (text.startsWith(literal, start)) return start + literal.length;
  }
  return -1;
}

function endOfNumber(text: string, start: number): number {
  const whole = text.charCodeAt(start) === 0x2d ? start + 1 : start;
  let end = endOfDigits(text, whole);
  if (end < 0 || (text.charCodeAt(whole) === 0x30 && end > whole + 1)) return -1;
  if (text.charCodeAt(end) === 0x2e) end = endOfDigits(text, end + 1);
  if (end >= 0 && (text.charCodeAt(end) | 0x20) === 0x65) {
    const sign = text.charCodeAt(end + 1);
    end = endOfDigits(text, sign === 0x2b || sign === 0x2d ? end + 2 : end + 1);
  }
  return end;
}

/** -1 where not one digit stands there. */
function endOfDigits(text: string, start: number): number {
  let at = start;
  while (at < text.length && isDigit(text.charCodeAt(at))) {
    at += 1;
    if (at - start === short) return indexOf(noDigit, text, at);
  }
  return at === start ? -1 : at;
}

/** Of millions of digits a search for the first that is none takes a fraction of the time. */
const short = 32;
const noDigit = /\D/g;

/** Where the first match from `start` on begins; the text's length where there is none. */
export function indexOf(pattern: RegExp, text: string, start: number): number {
  pattern.lastIndex = start;
  return pattern.exec(text)?.index ?? text.length;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** What can stand in a word or a number: `[\w.+-]`. */
function isWord(unit: number): boolean {
  return isDigit(unit) || isLetter(unit) || unit === 0x5f || unit === 0x2e || unit === 0x2b || unit === 0x2d;
}
