import { docLinks } from '../../api/doc-links.ts';
import { readRateLimit } from '../../rate-limit/index.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { askSupport, code, said } from '../english.ts';
import { headerEvidence } from '../evidence.ts';
import { headerValue } from '../headers.ts';
import { defineRule } from '../rule.ts';

type ServiceUnavailable = CallFacts & { readonly at: number | undefined };

export default defineRule<ServiceUnavailable>({
  id: 'service-unavailable',
  refines: 'server-error',
  on: [503],
  docs: [docLinks.errorHandling],
  title: { en: 'Service unavailable' },
  match: (exchange, { now }) => {
    const facts = answered(exchange, 503);
    if (!facts || !exchange.response) return undefined;
    const { headers } = exchange.response;
    const wait = headerValue(headers, 'retry-after') ? headerEvidence('response-header', headers, 'retry-after') : [];
    return { ...facts, evidence: [...facts.evidence, ...wait], at: readRateLimit(exchange, now)?.blockedUntil };
  },
  certainty: () => 'likely',
  retry: ({ at }) => ({ verdict: 'after', reason: 'not-processed-wait', ...(at === undefined ? {} : { at }) }),
  words: {
    en: ({ call, at }) => ({
      cause: `${code(call.host)} takes no calls at the moment (503): it is overloaded or under maintenance.${said(call)}`,
      fix: [
        at === undefined
          ? 'Retry after 5 s and double the wait each time.'
          : 'Retry once the time that the server names in `Retry-After` is over.',
        'See https://status.neolens.ai for planned maintenance.',
        askSupport(call.requestId),
      ],
    }),
  },
});
