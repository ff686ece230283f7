import { docLinks } from '../../api/doc-links.ts';
import { answerFacts, type CallFacts } from '../call-facts.ts';
import { askSupport, callName, code, said } from '../english.ts';
import { reasonPhrase } from '../reason-phrases.ts';
import { defineRule } from '../rule.ts';

export default defineRule<CallFacts>({
  id: 'client-error',
  refines: 'unknown-failure',
  on: ['4xx'],
  docs: [docLinks.errorHandling, docLinks.troubleshooting],
  title: { en: 'Request refused' },
  match: (exchange) => {
    const status = exchange.response?.status ?? 0;
    return status >= 400 && status <= 499 && status !== 408 ? answerFacts(exchange) : undefined;
  },
  certainty: () => 'likely',
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call }) => {
      const name = `${call.status} ${reasonPhrase(call.status ?? 0)}`.trim();
      return {
        cause: `${name}: the API refused ${code(callName(call))} for a reason that its documentation does not list.${said(call)}`,
        fix: [
          `Compare method, URL, headers and body of ${code(callName(call))} with the API reference.`,
          askSupport(call),
        ],
      };
    },
  },
});
