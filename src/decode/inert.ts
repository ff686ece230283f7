const unseenCharacters = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu;
const secrets: readonly RegExp[] = [
  /neolens_(?:live|test)_[\w-]*/gi,
  /\b(?:bearer|basic)\s+[\w\-.~+/]{6,}=*/gi,
  /\beyJ[\w-]{8,}(?:\.[\w-]*){0,2}/g,
];
/** As long and as mixed as a key: it may be one with another prefix. A UUID has dashes, a hash sixteen letters, a name few digits. */
const keyLike = /\b(?![\da-f]+\b)(?=(?:[a-z_]*\d){3})[a-z\d_]{24,}\b/g;

/** One line of ASCII without blanks around it or two in a row, and without the beginning of a secret: most texts are that. */
const harmless = /^[!-~]+(?: [!-~]+)*$/;
const suspicious = /neolens_|bearer|basic|eyJ/i;

/** Lines of ASCII, of which only the blanks need care. */
const isAscii = /^[\t-\r -~]*$/;

/** Longest text taken from a message, characters. */
const longest = 1_000;

/**
 * Foreign text made safe to show: one line, no control, bidi or zero-width characters, keys and tokens masked, cut to
 * `max` characters.
 */
export function inert(text: string, max = longest): string {
  const most = Math.min(max, longest);
  const start = text.length > most ? text.slice(0, most).trimEnd() : text;
  if (harmless.test(start) && !mayHoldSecret(start)) return cut(text, most);
  const source = text.slice(0, 2 * longest);
  const plain = (isAscii.test(source) ? source : withoutUnseen(source)).replace(/\s{2,}|[\t-\r]/g, ' ').trim();
  return cut(mayHoldSecret(plain) ? maskSecrets(plain) : plain, most);
}

function mayHoldSecret(text: string): boolean {
  return suspicious.test(text) || (text.length >= 24 && /\d/.test(text) && /\w{24}/.test(text));
}

function withoutUnseen(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085\u2028\u2029\p{Zs}]/gu, ' ').replace(unseenCharacters, '');
}

/** A request id, one line, at most 128 characters: as long and as mixed as a key by right, so only a key's own prefix gives one away. */
export function inertId(text: string): string {
  const plain = withoutUnseen(text.slice(0, 256)).replace(/\s+/g, ' ').trim();
  return cut(maskNamed(plain), 128);
}

/** Replaces what looks like a key or token: of a Neolens key the public prefix stays, of `Bearer …` the scheme. */
export function maskSecrets(text: string): string {
  return maskNamed(text).replace(keyLike, '‹masked›');
}

function maskNamed(text: string): string {
  return secrets.reduce(
    (masked, pattern) => masked.replace(pattern, (secret) => `${publicPart(secret)}‹masked›`),
    text,
  );
}

function publicPart(secret: string): string {
  return /^(?:neolens_(?:live|test)_|(?:bearer|basic)\s+)/i.exec(secret)?.[0] ?? '';
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  // Half a surrogate pair at the border would be no character.
  return `${text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
