import { docLinks } from '../../api/doc-links.ts';
import { findEndpoint } from '../../api/find-endpoint.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { hasNoCredential, saysMissing } from '../credentials.ts';
import { callName, code, list, said } from '../english.ts';
import { seePermissions } from '../english-profile.ts';
import { describeLack } from '../english-scope.ts';
import { inert } from '../inert.ts';
import { lackingOf, namedScope } from '../named-scope.ts';
import { defineRule } from '../rule.ts';
import { hasScope, rolesWith } from '../scopes.ts';

type MissingScope = CallFacts & {
  readonly needed: string;
  /** Scopes that the key has, where they were learned. */
  readonly held: readonly string[] | undefined;
  readonly isSaid: boolean;
  readonly roles: readonly string[];
  /** No key was sent, so none can lack a scope. */
  readonly keyless: boolean;
  /** A key was there to be judged; a 401 for the want of one comes before all scopes. */
  readonly judged: boolean;
};

export default defineRule<MissingScope>({
  id: 'missing-scope',
  refines: 'forbidden',
  on: [401, 403],
  docs: [docLinks.authentication, docLinks.troubleshooting],
  title: { en: 'Scope missing' },
  match: (exchange, { scopes }) => {
    const facts = answered(exchange, 403, 401);
    if (!facts) return undefined;
    const said = namedScope(exchange);
    const named = said && lackingOf(said.wanted, scopes);
    const { method, url } = exchange.request;
    const documented = findEndpoint(method, url)?.scopes ?? [];
    const lacking = scopes && documented.find((wanted) => !hasScope(scopes, wanted));
    const guessed = said ? (lacking ?? documented[0]) : facts.call.status === 403 ? lacking : undefined;
    const needed = named ?? guessed;
    if (needed === undefined) return undefined;
    const held = scopes?.slice(0, 20).map((scope) => inert(scope, 40));
    const keyless = hasNoCredential(exchange);
    const evidence = [...facts.evidence, ...(said?.evidence ?? [])];
    const judged = facts.call.status === 403 || !(keyless || saysMissing(exchange));
    return { ...facts, evidence, needed, held, isSaid: named !== undefined, roles: rolesWith(needed), keyless, judged };
  },
  certainty: ({ isSaid, held, needed, judged }) =>
    isSaid && judged && !hasScope(held ?? [], needed) ? 'certain' : 'likely',
  retry: ({ keyless }) => ({ verdict: 'never', reason: keyless ? 'no-key' : 'unchanged-permission' }),
  words: {
    en: ({ call, needed, held, isSaid, roles, keyless }) => ({
      cause: `${describeLack(needed, held, keyless)}.${isSaid ? said(call) : ` It is documented for ${code(callName(call))}.`}`,
      fix: [
        `Have an admin grant ${code(needed)} to this key; the role ${list(roles.map(code), 'or')} carries it.`,
        `${seePermissions(call)} Some pages write scopes the other way round (${code('scans:read')}).`,
      ],
    }),
  },
});
