import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { code, quote } from '../english.ts';
import { errorBody } from '../error-body.ts';
import { headerEvidence } from '../evidence.ts';
import type { HeaderFields } from '../exchange.ts';
import { headerValue } from '../headers.ts';
import { inert } from '../inert.ts';
import { defineRule } from '../rule.ts';

type GatewayForbidden = CallFacts & {
  readonly server: string | undefined;
  /** The page itself; otherwise only that the answer is declared as one. */
  readonly seen: boolean;
};

export default defineRule<GatewayForbidden>({
  id: 'gateway-forbidden',
  refines: 'forbidden',
  on: [403],
  docs: [docLinks.troubleshooting],
  title: { en: 'Blocked before the API' },
  match: (exchange) => {
    const facts = answered(exchange, 403);
    if (!facts || !exchange.response) return undefined;
    const { headers, body } = exchange.response;
    const seen = errorBody(body).form === 'html';
    if (!seen && !(body.state === 'unseen' && isDeclaredHtml(headers))) return undefined;
    const server = headerValue(headers, 'server');
    const proof = ['content-type', ...(server ? ['server'] : [])];
    return {
      ...facts,
      evidence: [...facts.evidence, ...proof.flatMap((name) => headerEvidence('response-header', headers, name))],
      server: server && inert(server, 60),
      seen,
    };
  },
  certainty: ({ seen }) => (seen ? 'likely' : 'possible'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, server, seen }) => ({
      cause: `${seen ? 'An HTML page answered instead of the API' : 'The answer, whose body was not seen, is declared as an HTML page, which the API does not send'}: a firewall or proxy${server ? ` (${code(server)})` : ''} in front of ${code(call.host)} ${seen ? 'refused' : 'may have refused'} the call.${call.message ? ` It is titled ${quote(call.message)}` : ''}`,
      fix: [
        'Try from another network, without VPN or company proxy.',
        'If only some calls are refused, compare their size, headers and body: firewalls react to patterns in them.',
        'Ask whoever runs the gateway to allow the call; its log names the rule.',
      ],
    }),
  },
});

function isDeclaredHtml(headers: HeaderFields): boolean {
  return /^\s*text\/html\b/i.test(headerValue(headers, 'content-type') ?? '');
}
