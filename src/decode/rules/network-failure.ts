import { docLinks } from '../../api/doc-links.ts';
import { failedWith, type NetworkFacts } from '../call-facts.ts';
import { isCrossOrigin } from '../cross-origin.ts';
import { callName, code } from '../english.ts';
import { networkKind } from '../network-names.ts';
import { retryTransient } from '../retry.ts';
import { defineRule } from '../rule.ts';

export default defineRule<NetworkFacts>({
  id: 'network-failure',
  refines: 'unknown-failure',
  on: ['network'],
  docs: [docLinks.troubleshooting],
  title: { en: 'No answer' },
  match: (exchange) => {
    const kind = exchange.failure ? networkKind(exchange.failure.name) : 'aborted';
    // A generic refusal across origins is what CORS looks like, and has its own entries.
    if (kind === 'aborted' || kind === 'redirect-loop' || (kind === 'withheld' && isCrossOrigin(exchange)))
      return undefined;
    return failedWith(exchange, kind);
  },
  certainty: ({ kind }) => (kind === 'unnamed' ? 'possible' : 'likely'),
  retry: ({ call }) => retryTransient(call.method),
  words: {
    en: ({ call, kind, name }) =>
      kind === 'unnamed'
        ? {
            cause: `No answer came for ${code(callName(call))}, and the browser gave no reason (status 0).`,
            fix: [
              'Choose `Watch this site` in the popup: then the browser tells the extension the reason.',
              `Open ${code(call.origin)} in a tab: it shows whether the host answers at all.`,
            ],
          }
        : {
            cause: `${code(name)}: the browser gave up on ${code(callName(call))} before an answer came.`,
            fix: [
              `Open ${code(call.origin)} in a tab: it shows whether the host answers at all.`,
              'Repeat the call with extensions, VPN and proxy turned off, one at a time.',
            ],
          },
  },
});
