import { code, list } from './english.ts';
import { hasScope } from './scopes.ts';

/** What lacks a scope, as the beginning of a sentence. */
export function describeLack(needed: string, held: readonly string[] | undefined, keyless: boolean): string {
  if (keyless) return `The call needs scope ${code(needed)} and carried no key`;
  const scopes = held && (held.length > 0 ? list(held.map(code)) : 'none');
  if (held && hasScope(held, needed))
    return `The server asks for scope ${code(needed)}, though the key had it (${scopes}) when its scopes were last read`;
  return `Scope ${code(needed)} is missing from the key${scopes ? `, which has ${scopes}` : ''}`;
}
