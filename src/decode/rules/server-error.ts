import { docLinks } from '../../api/doc-links.ts';
import { backoffSnippets } from '../backoff-snippets.ts';
import { askSupport, callName, code, said, seeStatus } from '../english.ts';
import { against, inARow, persists, retryStep } from '../english-server.ts';
import { reasonPhrase } from '../reason-phrases.ts';
import { retryTransient } from '../retry.ts';
import { defineRule } from '../rule.ts';
import { type ServerFailure, serverFailure } from '../server-failure.ts';

export default defineRule<ServerFailure>({
  id: 'server-error',
  refines: 'unknown-failure',
  on: ['5xx'],
  docs: [docLinks.troubleshooting, docLinks.errorHandling],
  title: { en: 'Server failed' },
  match: (exchange, context) => {
    const status = exchange.response?.status ?? 0;
    return status >= 500 && status <= 599 ? serverFailure(exchange, context) : undefined;
  },
  certainty: ({ call }) => (call.status === 500 ? 'certain' : 'likely'),
  // 501: the server does not know the method at all, and will not learn it by then.
  retry: ({ call, asked }) =>
    call.status === 501 ? { verdict: 'never', reason: 'unchanged-request' } : retryTransient(call.method, asked),
  words: {
    en: ({ call, streak }) => ({
      cause: `The server failed on ${code(callName(call))} (${`${call.status} ${reasonPhrase(call.status ?? 0)}`.trim()}); the request itself may be fine.${inARow(streak)}${against(call)}${said(call)}`,
      fix: [
        call.status === 501
          ? `Check the method: this server does not implement ${code(callName(call))}.`
          : retryStep(call, 'after 1 s and double the wait each time, with five calls in all at most'),
        ...persists(streak),
        ...seeStatus(call),
        askSupport(call),
      ],
    }),
  },
  snippets: (facts) => (facts.call.status === 501 ? [] : backoffSnippets(facts)),
});
