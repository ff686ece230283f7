import { docLinks } from '../../api/doc-links.ts';
import { findEndpoint } from '../../api/find-endpoint.ts';
import { isVariable } from '../../api/template.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { earlierEvidence } from '../earlier-evidence.ts';
import { callName, code, said } from '../english.ts';
import type { Exchange } from '../exchange.ts';
import { defineRule } from '../rule.ts';
import { isSuccess } from '../status.ts';

type UnknownResource = CallFacts & {
  /** The segment of the template that the identifier stands for: `{id}`. */
  readonly segment: string | undefined;
  readonly before: 'deleted' | 'worked' | undefined;
};

export default defineRule<UnknownResource>({
  id: 'unknown-resource',
  refines: 'not-found',
  on: [404, 410],
  docs: [docLinks.troubleshooting],
  title: { en: 'Resource does not exist' },
  match: (exchange, { earlier = [] }) => {
    const facts = answered(exchange, 404, 410);
    const { method, url } = exchange.request;
    if (!facts || !findEndpoint(method, url.template)) return undefined;
    const last = earlier.findLast((other) => other.id !== exchange.id && isSameResource(other, exchange));
    const proof = last ? [earlierEvidence(last)] : [];
    return {
      ...facts,
      evidence: [...facts.evidence, { where: 'url', name: 'path', value: url.template }, ...proof],
      segment: url.template.split('/').find(isVariable),
      before: last && (last.request.method === 'DELETE' ? 'deleted' : 'worked'),
    };
  },
  certainty: ({ before }) => (before ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-url' }),
  words: {
    en: ({ call, segment, before }) => ({
      cause: {
        deleted: `The resource at ${code(call.template)} was deleted earlier in this session.${said(call)}`,
        worked: `The resource at ${code(call.template)} was there earlier in this session and is gone.${said(call)}`,
        none: segment
          ? `No resource has the ${code(segment)} that ${code(callName(call))} was called with.${said(call)}`
          : `${code(callName(call))} exists, and answered that it found nothing.${said(call)}`,
      }[before ?? 'none'],
      fix: [
        `Compare the identifier with the one that the API returned when the resource was made: same account, same host (${code(call.host)})?`,
        'List the resources (`GET /v1/scans`) and take the identifier from there.',
      ],
    }),
  },
});

function isSameResource({ request, response }: Exchange, { request: { url } }: Exchange): boolean {
  return request.url.urlKey === url.urlKey && response !== undefined && isSuccess(response.status);
}
