/** Names under which a body, a form or a URL holds a key. */
const keyName =
  '(?:x-)?(?:(?:access|refresh|id|auth|session|csrf)[_-]?token|api[_-]?key|client[_-]?secret|secret|password|passwd)';

/** Parameters of signed URLs: `X-Amz-Signature`, `X-Goog-Signature`, `X-Amz-Security-Token`. */
const signedName = '(?:x-[a-z]{1,8}-)?(?:signature|security-token)';

/**
 * A kind of secret: `start` finds what stands before one, and `hiddenAt` says from where to where it reaches, given the
 * ends of `start` in the text. A body can be hostile, and has megabytes. So `start` is bounded, and what may be long is
 * walked over by `endOf`: a pattern that repeats without end keeps a way back for each character, and there is room for
 * some millions. None reads the same characters again from each of many starts.
 */
type Secret = {
  readonly start: RegExp;
  readonly hiddenAt: (text: string, from: number, to: number) => Span;
};

/** `from` to `to` is a secret; an empty one is none. The search goes on at `next`. */
type Span = { readonly from: number; readonly to: number; readonly next: number };

const notOfKey = /[^\w-]/g;
const notOfToken = /[^\w\-.~+/]/g;
const notPadding = /[^=]/g;
const notBlank = /\S/g;
const endOfString = /["\\\s]/g;
const endOfParameter = /[&#\s"'<>]/g;
const endOfElement = /[<\s]/g;
const endOfLine = /[\r\n]/g;
/** 'Bearer authentication required.' is prose. */
const prose = /^[A-Za-z]?[a-z-]{0,24}\.?$/;
const unfilled = /^(?:undefined|null)(?!\w)/;
const longestProse = 27;

const secrets: readonly Secret[] = [
  {
    start: /neolens_(?:live|test)_/gi,
    hiddenAt: (text, _from, to) => spanOf(to, endOf(text, notOfKey, to)),
  },
  {
    start: /\b(?:[Bb]earer|BEARER|[Bb]asic|BASIC)(?=\s)/g,
    hiddenAt: (text, _from, to) => {
      const from = endOf(text, notBlank, to);
      const end = endOf(text, notOfToken, from);
      const isProse = end - from <= longestProse && prose.test(text.slice(from, end));
      if (end - from < 8 || isProse || text.startsWith('neolens_', from)) return noneUntil(end);
      return spanOf(from, endOf(text, notPadding, end));
    },
  },
  {
    start: /\beyJ/g,
    hiddenAt: (text, from, to) => {
      const header = endOf(text, notOfKey, to);
      const payload = text[header] === '.' ? endOf(text, notOfKey, header + 1) : header;
      // What begins like a token and is none is passed over whole, or each `-eyJ` in it would be a start of its own.
      if (header - to < 5 || payload <= header + 1 || text[payload] !== '.') return noneUntil(header);
      return spanOf(from, endOf(text, notOfKey, payload + 1));
    },
  },
  {
    start: new RegExp(`"${keyName}"`, 'gi'),
    hiddenAt: (text, _from, to) => {
      const colon = endOf(text, notBlank, to);
      const quote = text[colon] === ':' ? endOf(text, notBlank, colon + 1) : colon;
      if (text[colon] !== ':' || text[quote] !== '"') return noneUntil(quote);
      const end = endOfQuoted(text, quote + 1);
      // What was cut off before its closing quote is part of a key all the same.
      const isWhole =
        (text[end] === '"' || end >= text.length) &&
        end - quote > 4 &&
        !/^(?:undefined|null)$/.test(text.slice(quote + 1, Math.min(end, quote + 11)));
      return isWhole ? spanOf(quote + 1, end) : noneUntil(end);
    },
  },
  {
    start: new RegExp(`(?:^|[?&])(?:${keyName}|key|token|auth|sig|${signedName})=`, 'gim'),
    hiddenAt: (text, _from, to) => {
      const end = endOf(text, endOfParameter, to);
      return end - to < 4 || unfilled.test(text.slice(to, to + 10)) ? noneUntil(end) : spanOf(to, end);
    },
  },
  {
    start: new RegExp(`<${keyName}>`, 'gi'),
    hiddenAt: (text, _from, to) => {
      const end = endOf(text, endOfElement, to);
      return end - to < 4 || (end < text.length && text[end] !== '<') ? noneUntil(end) : spanOf(to, end);
    },
  },
  {
    start: new RegExp(`\\bname="?${keyName}"?\\r?\\n\\r?\\n`, 'gi'),
    hiddenAt: (text, _from, to) => {
      const end = endOf(text, endOfLine, to);
      return end - to < 4 ? noneUntil(end) : spanOf(to, end);
    },
  },
];

/** Shorter than any key, and likely to stand in a text by chance. */
const shortestKey = 8;

/**
 * Overwrites keys and tokens in free text with as many dots, so that offsets into the text stay true.
 * @param keys what the call itself carried, whatever its shape: servers like to repeat the key that they refuse
 */
export function maskSecrets(text: string, keys: readonly string[] = []): string {
  const known = keys.reduce(
    (masked, key) => (key.length < shortestKey ? masked : masked.replaceAll(key, dots(key.length))),
    text,
  );
  return secrets.reduce(masked, known);
}

/** At most so many of the secrets of a text are looked for in another one. */
const mostFound = 10;

/** The keys and tokens that stand in free text, as they stand there: to find where they are repeated, never to be kept. */
export function secretsFound(text: string): readonly string[] {
  const found = new Set<string>();
  for (const secret of secrets) {
    for (const { from, to } of spansOf(text, secret)) {
      if (found.size === mostFound) return [...found];
      found.add(text.slice(from, to));
    }
  }
  return [...found];
}

function masked(text: string, secret: Secret): string {
  let shown = '';
  let place = 0;
  for (const { from, to } of spansOf(text, secret)) {
    shown += text.slice(place, from) + dots(to - from);
    place = to;
  }
  return place === 0 ? text : shown + text.slice(place);
}

function* spansOf(text: string, { start, hiddenAt }: Secret): Generator<Span> {
  let next = 0;
  for (;;) {
    start.lastIndex = next;
    const match = start.exec(text);
    if (!match) return;
    const span = hiddenAt(text, match.index, start.lastIndex);
    next = Math.max(span.next, match.index + match[0].length);
    if (span.to > span.from) yield span;
  }
}

/** Where, from `from` on, the first character that ends it stands; the end of the text where none does. */
function endOf(text: string, ending: RegExp, from: number): number {
  ending.lastIndex = from;
  return ending.exec(text)?.index ?? text.length;
}

/** Where a quoted value closes, or a blank shows that it is prose; an escaped quote closes nothing. */
function endOfQuoted(text: string, from: number): number {
  let end = endOf(text, endOfString, from);
  while (text[end] === '\\') end = endOf(text, endOfString, end + 2);
  return end;
}

function spanOf(from: number, to: number): Span {
  return { from, to, next: to };
}

function noneUntil(next: number): Span {
  return { from: next, to: next, next };
}

function dots(length: number): string {
  return '•'.repeat(length);
}
