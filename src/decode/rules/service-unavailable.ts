import { docLinks } from '../../api/doc-links.ts';
import { backoffSnippets } from '../backoff-snippets.ts';
import { askSupport, code, said, seeStatus, waitTime } from '../english.ts';
import { longWait } from '../english-limit.ts';
import { against, inARow, persists } from '../english-server.ts';
import { headerEvidence } from '../evidence.ts';
import { headerValue } from '../headers.ts';
import { defineRule } from '../rule.ts';
import { type ServerFailure, serverFailure } from '../server-failure.ts';
import { waitOf } from '../wait.ts';

type ServiceUnavailable = ServerFailure & { readonly at: number | undefined; readonly seconds: number | undefined };

export default defineRule<ServiceUnavailable>({
  id: 'service-unavailable',
  refines: 'server-error',
  on: [503],
  docs: [docLinks.errorHandling],
  title: { en: 'Service unavailable' },
  match: (exchange, context) => {
    if (exchange.response?.status !== 503) return undefined;
    const { headers } = exchange.response;
    const wait = headerValue(headers, 'retry-after') ? headerEvidence('response-header', headers, 'retry-after') : [];
    const { at, seconds } = waitOf(exchange, context.now);
    return { ...serverFailure(exchange, context, wait), at, seconds };
  },
  certainty: () => 'likely',
  retry: ({ at }) => ({ verdict: 'after', reason: 'not-processed-wait', ...(at === undefined ? {} : { at }) }),
  words: {
    en: ({ call, seconds, streak }) => ({
      cause: `${code(call.host)} takes no calls at the moment (503): it is overloaded or under maintenance.${inARow(streak)}${against(call)}${said(call)}`,
      fix: [
        seconds === undefined
          ? 'Retry after 5 s and double the wait each time.'
          : `Retry once the ${waitTime(seconds)} that the server names are over.`,
        ...longWait(seconds, call),
        ...persists(streak),
        ...seeStatus(call, 'planned maintenance'),
        askSupport(call),
      ],
    }),
  },
  snippets: (facts) => backoffSnippets(facts, facts.seconds ?? 5),
});
