/** Names under which a body, a form or a URL holds a key. */
const keyName =
  '(?:x-)?(?:(?:access|refresh|id|auth|session|csrf)[_-]?token|api[_-]?key|client[_-]?secret|secret|password|passwd)';

/**
 * Each: what may be shown, then what may not; a match without the latter stays as it is. A body can be hostile, and has
 * megabytes: none may read the same characters again from each of many starts.
 */
const secrets: readonly RegExp[] = [
  /(neolens_(?:live|test)_)([\w-]+)/gi,
  // The lookahead spares prose: 'Bearer authentication required.'
  /(\b(?:[Bb]earer|BEARER|[Bb]asic|BASIC)\s+)(?!neolens_|[A-Za-z]?[a-z-]{0,24}\.?(?:[^\w\-.~+/]|$))([\w\-.~+/]{8,}=*)/g,
  // What begins like a JWT and is none is taken whole, or each `-eyJ` in it would be a start of its own.
  /()\b(eyJ[\w-]{5,}\.[\w-]+\.[\w-]*)|\beyJ[\w-]{5,}/g,
  new RegExp(`("${keyName}"\\s*:\\s*")(?!undefined"|null")([^"\\\\\\s]{4,})(?=")`, 'gi'),
  new RegExp(
    `((?:^|[?&])(?:${keyName}|key|token|auth|sig|signature)=)(?!undefined\\b|null\\b)([^&#\\s"'<>]{4,})`,
    'gim',
  ),
];

/** Shorter than any key, and likely to stand in a text by chance. */
const shortestKey = 8;

/**
 * Overwrites keys and tokens in free text with as many dots, so that offsets into the text stay true.
 * @param keys what the call itself carried, whatever its shape: servers like to repeat the key that they refuse
 */
export function maskSecrets(text: string, keys: readonly string[] = []): string {
  const known = keys.reduce(
    (masked, key) => (key.length < shortestKey ? masked : masked.replaceAll(key, dots(key))),
    text,
  );
  return secrets.reduce(
    (masked, pattern) =>
      masked.replace(pattern, (match, shown: string, hidden: string | undefined) =>
        hidden === undefined ? match : shown + dots(hidden),
      ),
    known,
  );
}

function dots(secret: string): string {
  return '•'.repeat(secret.length);
}
