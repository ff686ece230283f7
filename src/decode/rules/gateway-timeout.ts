import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { askSupport, callName, code, said, seconds } from '../english.ts';
import { retryTransient } from '../retry.ts';
import { defineRule } from '../rule.ts';

export default defineRule<CallFacts>({
  id: 'gateway-timeout',
  refines: 'server-error',
  on: [408, 504],
  docs: [docLinks.troubleshooting],
  title: { en: 'Answer took too long' },
  match: (exchange) => answered(exchange, 504, 408),
  certainty: () => 'certain',
  retry: ({ call }) => retryTransient(call.method),
  words: {
    en: ({ call }) => {
      const waited = call.elapsed === undefined ? 'The wait ended' : `After ${seconds(call.elapsed)} the wait ended`;
      const usual =
        call.expected === undefined ? '' : ` Documented for ${code(callName(call))}: ${seconds(call.expected)} (p95).`;
      return {
        cause:
          call.status === 408
            ? `The server gave up waiting for the rest of the request (408).${usual}${said(call)}`
            : `${waited}: the gateway in front of ${code(call.host)} got no answer in time (504).${usual}${said(call)}`,
        fix: [
          call.status === 408
            ? 'Send the body in one go, and a smaller image where the connection is slow.'
            : 'Look whether the result is there meanwhile; the work may have gone on behind the gateway.',
          'Retry after a few seconds, waiting longer each time.',
          askSupport(call.requestId),
        ],
      };
    },
  },
});
