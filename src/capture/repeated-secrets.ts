import { readAuthorization } from './authorization.ts';
import { bareKey } from './credential.ts';
import type { RawHeader } from './header-fields.ts';
import { keySpellings } from './key-spellings.ts';
import { isSecretHeader } from './secret-names.ts';

/**
 * The secrets in header fields as they were sent: to find where they are repeated, never to be kept. Servers like to
 * repeat what they refuse.
 */
export function secretsIn(raw: readonly RawHeader[]): readonly string[] {
  return raw.flatMap(({ name, value }) => secretsOf(name.toLowerCase(), value));
}

function secretsOf(name: string, value: string): readonly string[] {
  if (!isSecretHeader(name)) return [];
  if (name === 'cookie' || name === 'set-cookie') return cookieSecrets(name, value);
  const { scheme, secret } = readAuthorization(value);
  const key = bareKey(secret).split(/\s+/).at(-1) ?? '';
  const spellings = keySpellings(key);
  return scheme?.toLowerCase() === 'basic' && spellings.length > 0 ? [...spellings, passwordIn(key)] : spellings;
}

/** Cookies hold choices as well: what has no digit, or is short, may be a word of any text. */
const token = /^(?=.*\d)[^\s]{16,}$/;

function cookieSecrets(name: string, value: string): readonly string[] {
  const pairs = name === 'set-cookie' ? value.split('\n').map((line) => line.split(';', 1)[0] ?? '') : value.split(';');
  const values = pairs.map((pair) => bareKey(pair.slice(pair.indexOf('=') + 1)));
  return values.filter((each) => token.test(each));
}

/** `user:password` in base64. */
function passwordIn(basic: string): string {
  try {
    const text = atob(basic);
    return text.slice(text.indexOf(':') + 1);
  } catch {
    return ''; // no base64
  }
}
