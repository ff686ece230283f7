import type { Credential, HeaderField, HeaderFields, Seen } from '../decode/exchange.ts';
import { authorizationFacts, keyFacts } from './credential.ts';
import { maskSecrets } from './mask-secrets.ts';
import { isKeyHeader, isSecretHeader } from './secret-names.ts';

export type RawHeader = { readonly name: string; readonly value: string };

const masked = '‹masked›';

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
      value: isSecretHeader(lower) ? masked : maskSecrets(value.slice(0, maxValueLength), keys),
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
    return isKeyHeader(lower) ? [keyFacts('header', lower, value, salt)] : [];
  });
  if (found.length > 0) return { state: 'present', value: found };
  return { state: sees ? 'absent' : 'unseen' };
}
