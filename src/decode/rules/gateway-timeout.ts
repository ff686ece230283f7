import { docLinks } from '../../api/doc-links.ts';
import { backoffSnippets } from '../backoff-snippets.ts';
import { askSupport, code, said, seconds } from '../english.ts';
import { inARow, persists, retryStep, usual } from '../english-server.ts';
import { retryTransient, takesBody } from '../retry.ts';
import { defineRule } from '../rule.ts';
import { type ServerFailure, serverFailure } from '../server-failure.ts';

export default defineRule<ServerFailure>({
  id: 'gateway-timeout',
  refines: 'server-error',
  on: [408, 504],
  docs: [docLinks.troubleshooting],
  title: { en: 'Answer took too long' },
  match: (exchange, context) => {
    const status = exchange.response?.status;
    return status === 504 || status === 408 ? serverFailure(exchange, context) : undefined;
  },
  certainty: () => 'certain',
  // 408: the request did not arrive whole, so nothing was done with it.
  retry: ({ call, asked }) =>
    call.status === 408
      ? { verdict: 'after', reason: 'not-processed-wait', ...(asked === undefined ? {} : { at: asked }) }
      : retryTransient(call.method, asked),
  words: {
    en: ({ call, streak }) => {
      const waited = call.elapsed === undefined ? 'The wait ended' : `After ${seconds(call.elapsed)} the wait ended`;
      return {
        cause:
          call.status === 408
            ? `The server gave up waiting for the rest of the request (408).${usual(call)}${inARow(streak)}${said(call)}`
            : `${waited}: the gateway in front of ${code(call.host)} got no answer in time (504).${usual(call)}${inARow(streak)}${said(call)}`,
        fix: [
          ...(call.status === 408 && takesBody(call.method)
            ? ['Send the body in one go, and a smaller image where the connection is slow.']
            : []),
          retryStep(call, 'after 5 s and double the wait each time'),
          ...persists(streak),
          askSupport(call),
        ],
      };
    },
  },
  snippets: (facts) => backoffSnippets(facts, 5),
});
