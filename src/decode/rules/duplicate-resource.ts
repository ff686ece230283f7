import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { earlierEvidence } from '../earlier-evidence.ts';
import { callName, code, said } from '../english.ts';
import type { Exchange } from '../exchange.ts';
import { defineRule } from '../rule.ts';

type DuplicateResource = CallFacts & { readonly isSaid: boolean; readonly earlier: boolean };

const duplicate = /\b(?:duplicate[ds]?|already (?:exists?|registered|uploaded|created|processed|submitted))\b/i;

export default defineRule<DuplicateResource>({
  id: 'duplicate-resource',
  refines: 'conflict',
  on: [409],
  docs: [docLinks.troubleshooting],
  title: { en: 'Resource exists already' },
  match: (exchange, { earlier = [] }) => {
    const facts = answered(exchange, 409);
    if (!facts) return undefined;
    const isSaid = duplicate.test(facts.call.message ?? '');
    const twin = earlier.findLast((other) => isTwin(other, exchange));
    if (!isSaid && !twin) return undefined;
    const proof = twin ? [earlierEvidence(twin)] : [];
    return { ...facts, evidence: [...facts.evidence, ...proof], isSaid, earlier: twin !== undefined };
  },
  certainty: ({ isSaid }) => (isSaid ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, earlier }) => ({
      cause: earlier
        ? `The same ${code(callName(call))} succeeded earlier in this session, so the resource exists already.${said(call)}`
        : `What ${code(callName(call))} would create exists already.${said(call)}`,
      fix: [
        'Use the resource that exists: look it up instead of creating it.',
        'Keep the button or job that sends this call from firing twice.',
      ],
    }),
  },
});

/** The same body to the same URL, with success. Bodies that were not seen prove nothing. */
function isTwin(other: Exchange, { id, request }: Exchange): boolean {
  const { body } = other.request;
  const succeeded = other.response !== undefined && other.response.status < 300 && other.id !== id;
  const sameBody = body.state === 'present' && request.body.state === 'present' && body.text === request.body.text;
  return (
    succeeded && sameBody && other.request.method === request.method && other.request.url.urlKey === request.url.urlKey
  );
}
