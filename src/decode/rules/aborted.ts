import { docLinks } from '../../api/doc-links.ts';
import { failedWith, type NetworkFacts } from '../call-facts.ts';
import { callName, code, seconds } from '../english.ts';
import { statusEvidence } from '../evidence.ts';
import { isPreflight } from '../refused-preflight.ts';
import { isIdempotent } from '../retry.ts';
import { defineRule } from '../rule.ts';

export default defineRule<NetworkFacts>({
  id: 'aborted',
  refines: 'network-failure',
  hides: true,
  on: ['network'],
  docs: [docLinks.troubleshooting],
  title: { en: 'Ended by the page' },
  match: (exchange) => {
    // Decided: an `OPTIONS` that fails is a matter of its preflight.
    const facts = isPreflight(exchange) ? undefined : failedWith(exchange, 'aborted');
    return facts && { ...facts, evidence: [...facts.evidence, ...statusEvidence(exchange)] };
  },
  certainty: () => 'certain',
  retry: ({ call }) =>
    isIdempotent(call.method)
      ? { verdict: 'now', reason: 'page-stopped' }
      : { verdict: 'check-first', reason: 'page-stopped-write' },
  words: {
    en: ({ call, name }) => ({
      cause: `The page ended ${code(callName(call))} itself${call.elapsed === undefined ? '' : ` after ${seconds(call.elapsed)}`} (${code(name)})${call.status === undefined ? '' : `; the server had answered ${call.status}`}.`,
      fix: [
        'Nothing to do if it was meant: a new search, a navigation or an `AbortController` ends calls like this.',
        call.expected === undefined
          ? 'If a timeout of your own ended it, make it longer.'
          : `If a timeout of your own ended it, allow more than the documented ${seconds(call.expected)} (p95).`,
      ],
    }),
  },
});
