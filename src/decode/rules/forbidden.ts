import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, said } from '../english.ts';
import { defineRule } from '../rule.ts';

export default defineRule<CallFacts>({
  id: 'forbidden',
  refines: 'client-error',
  docs: [docLinks.authentication, docLinks.troubleshooting],
  title: { en: 'Permission denied' },
  match: (exchange) => answered(exchange, 403),
  certainty: () => 'likely',
  retry: () => ({ verdict: 'never', reason: 'unchanged-permission' }),
  words: {
    en: ({ call }) => ({
      cause: `The key is known, and not allowed to ${code(callName(call))} (403).${said(call)}`,
      fix: [
        'Call `GET /v1/auth/me` with the same key: it lists the role and the scopes that the key has.',
        `Have an admin grant the scope that ${code(callName(call))} needs, or use a key that has it.`,
      ],
    }),
  },
});
