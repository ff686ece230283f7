import { docLinks } from '../../api/doc-links.ts';
import { backoffSnippets } from '../backoff-snippets.ts';
import { askSupport, code, said, seeStatus } from '../english.ts';
import { against, inARow, persists, retryStep } from '../english-server.ts';
import { headerEvidence } from '../evidence.ts';
import { headerValue } from '../headers.ts';
import { inert } from '../inert.ts';
import { retryTransient } from '../retry.ts';
import { defineRule } from '../rule.ts';
import { type ServerFailure, serverFailure } from '../server-failure.ts';

type BadGateway = ServerFailure & { readonly server: string | undefined };

export default defineRule<BadGateway>({
  id: 'bad-gateway',
  refines: 'server-error',
  on: [502],
  docs: [docLinks.troubleshooting],
  title: { en: 'Gateway got no answer' },
  match: (exchange, context) => {
    if (exchange.response?.status !== 502) return undefined;
    const { headers } = exchange.response;
    const server = headerValue(headers, 'server');
    const proof = server ? headerEvidence('response-header', headers, 'server') : [];
    return { ...serverFailure(exchange, context, proof), server: server && inert(server, 60) };
  },
  certainty: () => 'certain',
  retry: ({ call, asked }) => retryTransient(call.method, asked),
  words: {
    en: ({ call, server, streak }) => ({
      cause: `The gateway in front of ${code(call.host)}${server ? ` (${code(server)})` : ''} got no usable answer from the API.${inARow(streak)}${against(call)}${said(call)}`,
      fix: [
        retryStep(call, 'after 5 s and double the wait each time: a restart behind the gateway is the usual reason'),
        ...persists(streak),
        ...seeStatus(call),
        askSupport(call),
      ],
    }),
  },
  snippets: (facts) => backoffSnippets(facts, 5),
});
