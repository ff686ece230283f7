import { docLinks } from '../../api/doc-links.ts';
import { answerFacts, type CallFacts } from '../call-facts.ts';
import { askSupport, callName, code, said } from '../english.ts';
import { reasonPhrase } from '../reason-phrases.ts';
import { isIdempotent, retryTransient } from '../retry.ts';
import { defineRule } from '../rule.ts';

export default defineRule<CallFacts>({
  id: 'server-error',
  refines: 'unknown-failure',
  on: ['5xx'],
  docs: [docLinks.troubleshooting, docLinks.errorHandling],
  title: { en: 'Server failed' },
  match: (exchange) => {
    const status = exchange.response?.status ?? 0;
    return status >= 500 && status <= 599 ? answerFacts(exchange) : undefined;
  },
  certainty: ({ call }) => (call.status === 500 ? 'certain' : 'likely'),
  retry: ({ call }) => retryTransient(call.method),
  words: {
    en: ({ call }) => ({
      cause: `The server failed on ${code(callName(call))} (${`${call.status} ${reasonPhrase(call.status ?? 0)}`.trim()}); the request itself may be fine.${said(call)}`,
      fix: [
        isIdempotent(call.method)
          ? 'Retry after 1 s and double the wait each time, at most five times.'
          : `Look first whether ${code(callName(call))} had its effect; then retry after 1 s and double the wait each time.`,
        'See https://status.neolens.ai for a known incident.',
        askSupport(call.requestId),
      ],
    }),
  },
});
