import type { Evidence } from './diagnosis.ts';
import { errorBody } from './error-body.ts';
import { headerEvidence } from './evidence.ts';
import type { Exchange } from './exchange.ts';
import { headerValue } from './headers.ts';
import { inert } from './inert.ts';
import { remembered } from './remembered.ts';
import { hasScope, scopeIn } from './scopes.ts';

/** What the server says of a scope that the key lacks. */
export type NamedScope = {
  /** As it names them, the body's first. Empty: it says that one is lacking, and not which. */
  readonly wanted: readonly string[];
  /** Where it says so, beside its body. */
  readonly evidence: readonly Evidence[];
};

/** https://www.rfc-editor.org/rfc/rfc6750#section-3.1 */
const insufficient = /\berror\s{0,5}=\s{0,5}"?insufficient_scope\b/i;
const scopeList = /\bscope\s{0,5}=\s{0,5}"([^"]{1,400})"/i;

/** The scopes that the answer calls needed, by its body or its `WWW-Authenticate`; undefined where it speaks of none. */
export const namedScope = remembered(
  ({ response }: Exchange): NamedScope | undefined => {
    if (!response) return undefined;
    const { message, detail, issue, field } = errorBody(response.body);
    const said = scopeIn([detail?.value, issue, message?.value, field?.value].join(' '));
    const challenge = headerValue(response.headers, 'www-authenticate')?.slice(0, 1_000) ?? '';
    const isChallenged = insufficient.test(challenge);
    if (said === undefined && !isChallenged) return undefined;
    const listed = isChallenged ? (scopeList.exec(challenge)?.[1] ?? '').split(/\s+/, 20).filter(Boolean) : [];
    return {
      wanted: [...(said === undefined ? [] : [said]), ...listed.map((scope) => scopeIn(scope) ?? inert(scope, 40))],
      evidence: isChallenged ? headerEvidence('response-header', response.headers, 'www-authenticate') : [],
    };
  },
  () => false,
);

/** Of the scopes that are wanted the first that the key was not seen to have, else the first. */
export function lackingOf(wanted: readonly string[], held: readonly string[] = []): string | undefined {
  return wanted.find((scope) => !hasScope(held, scope)) ?? wanted[0];
}
