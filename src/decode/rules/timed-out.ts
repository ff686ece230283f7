import { docLinks } from '../../api/doc-links.ts';
import { failedWith, type NetworkFacts } from '../call-facts.ts';
import { callName, code, seconds } from '../english.ts';
import { retryTransient } from '../retry.ts';
import { defineRule } from '../rule.ts';

export default defineRule<NetworkFacts>({
  id: 'timed-out',
  refines: 'network-failure',
  on: ['network'],
  docs: [docLinks.troubleshooting],
  title: { en: 'No answer in time' },
  match: (exchange) => failedWith(exchange, 'timed-out'),
  certainty: () => 'certain',
  retry: ({ call }) => retryTransient(call.method),
  words: {
    en: ({ call, name }) => {
      const usual =
        call.expected === undefined ? '' : ` Documented for ${code(callName(call))}: ${seconds(call.expected)} (p95).`;
      return {
        cause: `${code(call.host)} did not answer${call.elapsed === undefined ? ' in time' : ` within ${seconds(call.elapsed)}`} (${code(name)}).${usual}`,
        fix: [
          `Open ${code(`https://${call.host}`)} in a tab: it shows whether the host answers at all; a firewall that drops packets looks like this.`,
          'If only uploads time out, send a smaller image or use a faster connection.',
          'See https://status.neolens.ai for a known incident.',
        ],
      };
    },
  },
});
