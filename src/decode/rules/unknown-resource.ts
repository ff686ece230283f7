import { docLinks } from '../../api/doc-links.ts';
import { findEndpoint, type Place } from '../../api/find-endpoint.ts';
import { isVariable } from '../../api/template.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { earlierEvidence } from '../earlier-evidence.ts';
import { callName, code, said } from '../english.ts';
import { stepsWhenGone } from '../english-gone.ts';
import { defineRule } from '../rule.ts';
import { isOfSameResource } from '../same-resource.ts';
import { pathBelowBase } from '../shown-path.ts';

type UnknownResource = CallFacts & {
  /** The segment of the template that the identifier stands for: `{id}`. */
  readonly segment: string | undefined;
  /** The documented endpoint that lists such resources. */
  readonly collection: string | undefined;
  readonly before: 'deleted' | 'worked' | undefined;
  /** Template of what was there or was deleted: this path, or one above it. */
  readonly gone: string;
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
    if (!facts) return undefined;
    const last = earlier.findLast((other) => other.id !== exchange.id && isOfSameResource(other, exchange));
    const isDeleted = last?.request.method === 'DELETE';
    // Below what was deleted nothing is left, documented or not.
    if (!isDeleted && !findEndpoint(method, url)) return undefined;
    const proof = last ? [earlierEvidence(last)] : [];
    return {
      ...facts,
      evidence: [...facts.evidence, { where: 'url', name: 'path', value: url.template }, ...proof],
      segment: url.template.split('/').find(isVariable),
      collection: collectionOf(url),
      gone: last?.request.url.template ?? url.template,
      before: last && (isDeleted ? 'deleted' : 'worked'),
    };
  },
  certainty: ({ before }) => (before ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-url' }),
  words: {
    en: ({ call, segment, collection, before, gone }) => ({
      cause: {
        deleted: `The resource at ${code(gone)} was deleted earlier in this session.${said(call)}`,
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
                ? [
                    `List the resources (${code(`GET ${pathBelowBase(call, collection)}`)}) and take the identifier from there.`,
                  ]
                : []),
            ],
    }),
  },
});

function collectionOf({ origin, template }: Place): string | undefined {
  const segments = template.split('/');
  const above = segments.slice(0, Math.max(0, segments.findIndex(isVariable))).join('/');
  return findEndpoint('GET', { origin, template: above }) ? above : undefined;
}
