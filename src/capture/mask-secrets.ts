/** Names under which a body, a form or a URL holds a key. */
const keyName =
  '(?:x-)?(?:(?:access|refresh|id|auth|session|csrf)[_-]?token|api[_-]?key|client[_-]?secret|secret|password|passwd)';

/** Each: what may be shown, then what may not. */
const secrets: readonly RegExp[] = [
  /(neolens_(?:live|test)_)([\w-]+)/gi,
  // The lookahead spares prose: 'Bearer authentication required.'
  /(\b(?:[Bb]earer|BEARER|[Bb]asic|BASIC)\s+)(?!neolens_|[A-Za-z]?[a-z-]{0,24}\.?(?:[^\w\-.~+/]|$))([\w\-.~+/]{8,}=*)/g,
  /()\b(eyJ[\w-]{5,}\.[\w-]+\.[\w-]*)/g,
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
    (masked, pattern) => masked.replace(pattern, (_match, shown: string, hidden: string) => shown + dots(hidden)),
    known,
  );
}

function dots(secret: string): string {
  return '•'.repeat(secret.length);
}
