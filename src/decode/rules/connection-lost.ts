import { docLinks } from '../../api/doc-links.ts';
import { failedWith, type NetworkFacts } from '../call-facts.ts';
import { askSupport, callName, code, seconds } from '../english.ts';
import { retryTransient } from '../retry.ts';
import { defineRule } from '../rule.ts';

export default defineRule<NetworkFacts>({
  id: 'connection-lost',
  refines: 'network-failure',
  on: ['network'],
  docs: [docLinks.troubleshooting],
  title: { en: 'Connection lost' },
  match: (exchange) => failedWith(exchange, 'lost'),
  certainty: () => 'certain',
  retry: ({ call }) => retryTransient(call.method),
  words: {
    en: ({ call, name }) => ({
      cause: `The connection to ${code(call.host)} broke off${call.elapsed === undefined ? '' : ` after ${seconds(call.elapsed)}`}, ${call.status === undefined ? 'before an answer came' : `in the middle of the ${call.status} answer`} (${code(name)}).`,
      fix: [
        `Look whether ${code(callName(call))} had its effect, then send it again.`,
        'If it breaks off on large uploads only, send a smaller image: a gateway in between may have a limit.',
        askSupport(call.requestId),
      ],
    }),
  },
});
