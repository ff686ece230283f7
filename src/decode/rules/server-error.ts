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
  retry: ({ call }) => retryTransient(call.method),
  words: {
    en: ({ call, streak }) => ({
      cause: `The server failed on ${code(callName(call))} (${`${call.status} ${reasonPhrase(call.status ?? 0)}`.trim()}); the request itself may be fine.${inARow(streak)}${against(call)}${said(call)}`,
      fix: [
        retryStep(call, 'after 1 s and double the wait each time, at most five times'),
        ...persists(streak),
        ...seeStatus(call),
        askSupport(call),
      ],
    }),
  },
  snippets: backoffSnippets,
});
