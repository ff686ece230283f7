import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
const encoder = new TextEncoder();

/**
 * A short name for a value that must not be kept: equal values get equal names while the salt lasts.
 * 5 bits a character of HMAC-SHA-256(salt, value).
 */
export function fingerprint(value: string, salt: string, length: number): string {
  const digest = hmac(sha256, encoder.encode(salt), encoder.encode(value));
  let text = '';
  for (let index = 0; index < length; index++) text += alphabet.charAt((digest[index] ?? 0) % alphabet.length);
  return text;
}
