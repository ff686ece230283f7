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
  certainty: ({ kind }) => (kind === 'unnamed' ? 'possible' : kind === 'resources' ? 'certain' : 'likely'),
  retry: ({ call, kind }) =>
    kind === 'resources' ? { verdict: 'after', reason: 'never-sent' } : retryTransient(call.method),
  words: {
    en: ({ call, kind, name }) => {
      if (kind === 'resources') {
        return {
          cause: `This browser had no connection or memory left for ${code(callName(call))} (${code(name)}), so it was not sent: too many calls are under way at once.`,
          fix: [
            `Send fewer calls at a time, six or less to one host: a queue, ${code('p-limit')}, or one call for many items where the endpoint can.`,
            'Look for a loop, or an effect that runs on every render, which starts calls without an end.',
            'If the page makes few calls, close other tabs, and release the images that it holds in memory.',
          ],
        };
      }
      return kind === 'unnamed'
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
          };
    },
  },
});
