import { docLinks } from '../../api/doc-links.ts';
import { findEndpoint } from '../../api/find-endpoint.ts';
import { isVariable } from '../../api/template.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { earlierEvidence } from '../earlier-evidence.ts';
import { callName, code, said } from '../english.ts';
import { stepsWhenGone } from '../english-gone.ts';
import type { Exchange } from '../exchange.ts';
import { defineRule } from '../rule.ts';
import { isSuccess } from '../status.ts';

type UnknownResource = CallFacts & {
  /** The segment of the template that the identifier stands for: `{id}`. */
  readonly segment: string | undefined;
  /** The documented endpoint that lists such resources. */
  readonly collection: string | undefined;
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
      collection: collectionOf(url.template),
      before: last && (last.request.method === 'DELETE' ? 'deleted' : 'worked'),
    };
  },
  certainty: ({ before }) => (before ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-url' }),
  words: {
    en: ({ call, segment, collection, before }) => ({
      cause: {
        deleted: `The resource at ${code(call.template)} was deleted earlier in this session.${said(call)}`,
        worked: `The resource at ${code(call.template)} was there earlier in this session and is gone now.${said(call)}`,
        none:
          call.status === 410
            ? `What ${code(callName(call))} asked for is gone for good (410).${said(call)}`
            : segment
              ? `${code(callName(call))} found nothing under the ${code(segment)} that was sent.${said(call)}`
              : `${code(callName(call))} exists, and answered that it found nothing.${said(call)}`,
      }[before ?? 'none'],
      fix:
        call.status === 410 || before === 'deleted'
          ? stepsWhenGone
          : [
              segment
                ? `Compare the identifier with the one that the API returned when the resource was made: same account, same host (${code(call.host)})?`
                : `Check that what it reads was made before, with the same account and at the same host (${code(call.host)}).`,
              ...(collection
                ? [`List the resources (${code(`GET ${collection}`)}) and take the identifier from there.`]
                : []),
            ],
    }),
  },
});

function isSameResource({ request, response }: Exchange, { request: { url } }: Exchange): boolean {
  return request.url.urlKey === url.urlKey && response !== undefined && isSuccess(response.status);
}

function collectionOf(template: string): string | undefined {
  const segments = template.split('/');
  const above = segments.slice(0, Math.max(0, segments.findIndex(isVariable))).join('/');
  return findEndpoint('GET', above) ? above : undefined;
}
