import { docLinks } from '../../api/doc-links.ts';
import { failedWith, type NetworkFacts } from '../call-facts.ts';
import { callName, code } from '../english.ts';
import { defineRule } from '../rule.ts';

export default defineRule<NetworkFacts>({
  id: 'offline',
  refines: 'network-failure',
  on: ['network'],
  docs: [docLinks.troubleshooting],
  title: { en: 'Browser offline' },
  match: (exchange) => failedWith(exchange, 'offline'),
  certainty: () => 'certain',
  retry: () => ({ verdict: 'now', reason: 'never-reached' }),
  words: {
    en: ({ call, name }) => ({
      cause: `This browser is offline (${code(name)}), so ${code(callName(call))} was not sent.`,
      fix: [
        'Check the network connection, and that DevTools is not set to `Offline` under Network throttling.',
        'Let the page wait for the `online` event before it calls again.',
      ],
    }),
  },
});
