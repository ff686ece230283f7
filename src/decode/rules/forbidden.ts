import { docLinks } from '../../api/doc-links.ts';
import { findEndpoint } from '../../api/find-endpoint.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { hasNoCredential, keyHeader, sentCredential } from '../credentials.ts';
import { callName, code, said } from '../english.ts';
import { headerTitle } from '../english-key.ts';
import { seePermissions } from '../english-profile.ts';
import type { Exchange } from '../exchange.ts';
import { defineRule } from '../rule.ts';
import { hasScope } from '../scopes.ts';

type Forbidden = CallFacts & {
  readonly key: 'sent' | 'absent' | 'unseen';
  readonly header: 'authorization' | 'x-api-key';
  /** The key was seen to have every scope that the documentation asks for here. */
  readonly covered: boolean;
};

export default defineRule<Forbidden>({
  id: 'forbidden',
  refines: 'client-error',
  on: [403],
  docs: [docLinks.authentication, docLinks.troubleshooting],
  title: { en: 'Permission denied' },
  match: (exchange, { scopes }) => {
    const facts = answered(exchange, 403);
    const { method, url } = exchange.request;
    const documented = findEndpoint(method, url)?.scopes ?? [];
    const covered = documented.length > 0 && documented.every((wanted) => hasScope(scopes ?? [], wanted));
    return facts && { ...facts, key: keyOf(exchange), header: keyHeader(exchange), covered };
  },
  certainty: () => 'likely',
  retry: ({ key }) => ({ verdict: 'never', reason: key === 'absent' ? 'no-key' : 'unchanged-permission' }),
  words: {
    en: ({ call, key, header, covered }) => ({
      cause: `${
        {
          sent: `The server does not allow ${code(callName(call))} with the key that was sent (403).`,
          absent: `The server does not allow ${code(callName(call))} (403), and the call carried no key.`,
          unseen: `The server does not allow ${code(callName(call))} (403).`,
        }[key]
      }${covered ? ' The key has the scopes that are documented for it, so the cause is another one.' : ''}${said(call)}`,
      fix: [
        key === 'absent' ? `Send the key in ${code(headerTitle(header))}.` : seePermissions(call),
        covered
          ? 'Ask the owner of the account whether this resource, or this network address, is closed to the key.'
          : `Have an admin grant the scope that ${code(callName(call))} needs, or use a key that has it.`,
      ],
    }),
  },
});

function keyOf(exchange: Exchange): Forbidden['key'] {
  if (hasNoCredential(exchange)) return 'absent';
  return sentCredential(exchange) ? 'sent' : 'unseen';
}
