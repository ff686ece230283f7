import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { askSupport, callName, code, said } from '../english.ts';
import { headerEvidence } from '../evidence.ts';
import { headerValue } from '../headers.ts';
import { inert } from '../inert.ts';
import { retryTransient } from '../retry.ts';
import { defineRule } from '../rule.ts';

type BadGateway = CallFacts & { readonly server: string | undefined };

export default defineRule<BadGateway>({
  id: 'bad-gateway',
  refines: 'server-error',
  on: [502],
  docs: [docLinks.troubleshooting],
  title: { en: 'Gateway got no answer' },
  match: (exchange) => {
    const facts = answered(exchange, 502);
    if (!facts || !exchange.response) return undefined;
    const { headers } = exchange.response;
    const server = headerValue(headers, 'server');
    const evidence = [...facts.evidence, ...(server ? headerEvidence('response-header', headers, 'server') : [])];
    return { ...facts, evidence, server: server && inert(server, 60) };
  },
  certainty: () => 'certain',
  retry: ({ call }) => retryTransient(call.method),
  words: {
    en: ({ call, server }) => ({
      cause: `The gateway in front of ${code(call.host)}${server ? ` (${code(server)})` : ''} got no usable answer from the API.${said(call)}`,
      fix: [
        `Retry ${code(callName(call))} after a few seconds; a restart behind the gateway is the usual reason.`,
        'See https://status.neolens.ai for a known incident.',
        askSupport(call.requestId),
      ],
    }),
  },
});
