import { docLinks } from '../../api/doc-links.ts';
import { failedWith, type NetworkFacts } from '../call-facts.ts';
import { askSupport, code, seconds } from '../english.ts';
import { retryStep } from '../english-server.ts';
import { retryTransient, takesBody } from '../retry.ts';
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
        retryStep(call, 'after 1 s'),
        takesBody(call.method)
          ? 'If only large uploads break off, send a smaller image: a gateway in between may have a limit.'
          : 'If it breaks off on one network only, look for a proxy or VPN that ends idle or long connections.',
        askSupport(call),
      ],
    }),
  },
});
