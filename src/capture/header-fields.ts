import type { Credential, HeaderField, HeaderFields, Seen } from '../decode/exchange.ts';
import { readAuthorization } from './authorization.ts';
import { authorizationFacts, bareKey, keyFacts } from './credential.ts';
import { maskSecrets } from './mask-secrets.ts';
import { isPlaceholder } from './placeholder.ts';

export type RawHeader = { readonly name: string; readonly value: string };

const masked = '‹masked›';
const keyHeaders = new Set(['x-api-key', 'api-key', 'x-neolens-key', 'x-auth-token', 'x-access-token']);
const secretHeaders = new Set(['authorization', 'proxy-authorization', 'cookie', 'set-cookie', ...keyHeaders]);
/** A person's own backend has names of its own. `Idempotency-Key` is none, and worth seeing. */
const secretName = /(?:^|[-_])(?:(?<!idempotency-)key|apikey|token|secret|password|session(?:[-_]?id)?|jwt|signature)$/;

/** Characters of a field's value that are kept, so that no page can fill the memory by headers. */
const maxValueLength = 8192;

/**
 * Header fields as kept: lower-case names, values of credentials masked. HTTP/2 pseudo-fields are left out.
 * @param keys what the call carried, which a field may repeat
 */
export function headerFields(raw: readonly RawHeader[], complete: boolean, keys: readonly string[] = []): HeaderFields {
  const fields: HeaderField[] = [];
  for (const { name, value } of raw) {
    if (name.startsWith(':')) continue;
    const lower = name.toLowerCase();
    fields.push({
      name: lower,
      value: isSecret(lower) ? masked : maskSecrets(value.slice(0, maxValueLength), keys),
    });
  }
  return { fields, complete };
}

/**
 * Facts about the keys in request header fields. `sees` tells whether a credential that was sent would be listed;
 * if not, its lack says nothing.
 */
export function credentialsIn(raw: readonly RawHeader[], sees: boolean, salt: string): Seen<readonly Credential[]> {
  const found = raw.flatMap(({ name, value }) => {
    const lower = name.toLowerCase();
    if (lower === 'authorization') return [authorizationFacts(value, salt)];
    return keyHeaders.has(lower) ? [keyFacts('header', lower, value, salt)] : [];
  });
  if (found.length > 0) return { state: 'present', value: found };
  return { state: sees ? 'absent' : 'unseen' };
}

/** The keys in request header fields as they were sent: to find where they are repeated, never to be kept. */
export function keysIn(raw: readonly RawHeader[]): readonly string[] {
  return raw.flatMap(({ name, value }) => {
    const lower = name.toLowerCase();
    if (lower !== 'authorization' && !keyHeaders.has(lower)) return [];
    const secret = lower === 'authorization' ? readAuthorization(value).secret : value;
    const key = bareKey(secret).split(/\s+/).at(-1) ?? '';
    return isPlaceholder(key) ? [] : [key];
  });
}

function isSecret(name: string): boolean {
  return secretHeaders.has(name) || secretName.test(name);
}
