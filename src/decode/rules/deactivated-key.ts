import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { saidOfKey } from '../credentials.ts';
import { askSupport, said } from '../english.ts';
import { dashboard } from '../english-key.ts';
import { defineRule } from '../rule.ts';

const saysSo =
  /\b(?:key|token|account)s? (?:(?:is|was|has been|currently) ){0,2}(?:deactivated|disabled|suspended|inactive)\b|\b(?:deactivated|disabled|suspended|inactive) (?:api )?(?:key|token|account)\b/;

export default defineRule<CallFacts>({
  id: 'deactivated-key',
  refines: 'forbidden',
  on: [403],
  docs: [docLinks.authentication],
  title: { en: 'Key deactivated' },
  match: (exchange) => {
    const facts = answered(exchange, 403);
    // An HTML page comes from something in front of the API, which knows no key.
    return facts && !facts.call.html && saysSo.test(saidOfKey(exchange)) ? facts : undefined;
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'deactivated' }),
  words: {
    en: ({ call }) => ({
      cause: `The key or its account is deactivated.${said(call)}`,
      fix: [
        `Reactivate it at ${dashboard(call)}, or use another key.`,
        'Ask the owner of the account whether it was suspended on purpose.',
        askSupport(call),
      ],
    }),
  },
});
