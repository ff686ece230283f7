import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { earlierEvidence } from '../earlier-evidence.ts';
import { earlierTwin, type Twin } from '../earlier-twin.ts';
import { callName, code, said } from '../english.ts';
import { defineRule } from '../rule.ts';

type DuplicateResource = CallFacts & {
  readonly isSaid: boolean;
  /** What became of the equal call before this one. */
  readonly outcome: Twin['outcome'] | undefined;
  /** How that one ended: a status, or the browser's name for it. */
  readonly end: string | undefined;
};

const duplicate = /\b(?:duplicate[ds]?|already (?:exists?|registered|uploaded|created|processed|submitted))\b/i;
/** Of a resource that exists and was changed meanwhile: not that it exists is the conflict. */
const stale =
  /\b(?:versions?|revisions?|e-?tag|stale|out of date|outdated|optimistic|concurrent(?:ly)?|precondition|modified|locked|lock)\b/i;

export default defineRule<DuplicateResource>({
  id: 'duplicate-resource',
  refines: 'conflict',
  on: [409],
  docs: [docLinks.troubleshooting],
  title: { en: 'Resource exists already' },
  match: (exchange, context) => {
    const facts = answered(exchange, 409);
    if (!facts) return undefined;
    const message = facts.call.message ?? '';
    const isSaid = duplicate.test(message);
    const twin = isSaid || !stale.test(message) ? earlierTwin(exchange, context) : undefined;
    if (!isSaid && !twin) return undefined;
    const proof = twin ? [earlierEvidence(twin.call)] : [];
    return { ...facts, evidence: [...facts.evidence, ...proof], isSaid, outcome: twin?.outcome, end: twin?.end };
  },
  certainty: ({ isSaid, outcome }) => {
    if (isSaid) return 'certain';
    return outcome === 'succeeded' ? 'likely' : 'possible';
  },
  retry: ({ isSaid, outcome }) =>
    isSaid || outcome === 'succeeded'
      ? { verdict: 'never', reason: 'unchanged-request' }
      : { verdict: 'check-first', reason: 'conflicting-state' },
  words: {
    en: ({ call, outcome, end, isSaid }) => ({
      cause: {
        succeeded: `The same ${code(callName(call))} succeeded earlier in this session, so the resource exists already.${said(call)}`,
        unknown: `The same ${code(callName(call))} ended earlier in this session with ${code(end ?? '')} and may have been processed all the same: then ${isSaid ? 'it made what exists already' : 'the resource exists already'}.${said(call)}`,
        none: `What ${code(callName(call))} would create exists already.${said(call)}`,
      }[outcome ?? 'none'],
      fix: [
        'Use the resource that exists: look it up instead of creating it.',
        outcome === 'unknown'
          ? `After an end like ${code(end ?? '')}, look for the result before your code sends the call again.`
          : 'Keep the button or job that sends this call from firing twice.',
      ],
    }),
  },
});
