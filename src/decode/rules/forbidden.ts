import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { hasNoCredential, keyHeader, sentCredential } from '../credentials.ts';
import { callName, code, said } from '../english.ts';
import { headerTitle } from '../english-key.ts';
import type { Exchange } from '../exchange.ts';
import { defineRule } from '../rule.ts';

type Forbidden = CallFacts & {
  readonly key: 'sent' | 'absent' | 'unseen';
  readonly header: 'authorization' | 'x-api-key';
};

export default defineRule<Forbidden>({
  id: 'forbidden',
  refines: 'client-error',
  on: [403],
  docs: [docLinks.authentication, docLinks.troubleshooting],
  title: { en: 'Permission denied' },
  match: (exchange) => {
    const facts = answered(exchange, 403);
    return facts && { ...facts, key: keyOf(exchange), header: keyHeader(exchange) };
  },
  certainty: () => 'likely',
  retry: () => ({ verdict: 'never', reason: 'unchanged-permission' }),
  words: {
    en: ({ call, key, header }) => ({
      cause: `${
        {
          sent: `The server does not allow ${code(callName(call))} with the key that was sent (403).`,
          absent: `The server does not allow ${code(callName(call))} (403), and the call carried no key.`,
          unseen: `The server does not allow ${code(callName(call))} (403).`,
        }[key]
      }${said(call)}`,
      fix: [
        key === 'absent'
          ? `Send the key in ${code(headerTitle(header))}.`
          : 'Call `GET /v1/auth/me` with the same key: it lists the role and the scopes that the key has.',
        `Have an admin grant the scope that ${code(callName(call))} needs, or use a key that has it.`,
      ],
    }),
  },
});

function keyOf(exchange: Exchange): Forbidden['key'] {
  if (hasNoCredential(exchange)) return 'absent';
  return sentCredential(exchange) ? 'sent' : 'unseen';
}
