import { docLinks } from '../../api/doc-links.ts';
import { failedWith, type NetworkFacts } from '../call-facts.ts';
import { isOwnMachine } from '../cross-origin.ts';
import { code, seeStatus } from '../english.ts';
import { defineRule } from '../rule.ts';

type ConnectionRefused = NetworkFacts & { readonly loopback: boolean };

export default defineRule<ConnectionRefused>({
  id: 'connection-refused',
  refines: 'network-failure',
  on: ['network'],
  docs: [docLinks.troubleshooting],
  title: { en: 'Connection refused' },
  match: (exchange) => {
    const facts = failedWith(exchange, 'refused', 'proxy');
    return facts && { ...facts, loopback: isOwnMachine(exchange.request.url.origin) };
  },
  certainty: ({ kind }) => (kind === 'refused' ? 'certain' : 'likely'),
  retry: ({ kind }) =>
    kind === 'proxy' ? { verdict: 'now', reason: 'never-reached' } : { verdict: 'after', reason: 'nobody-listens' },
  words: {
    en: ({ call, kind, name, loopback }) => {
      if (kind === 'proxy') {
        return {
          cause: `The proxy of this browser could not connect to ${code(call.host)} (${code(name)}).`,
          fix: [
            'Check the proxy settings of browser and system, or try without the proxy.',
            `Ask whoever runs the proxy to allow ${code(call.host)}.`,
          ],
        };
      }
      return {
        cause: `${code(call.host)} accepts no connections (${code(name)}).`,
        fix: loopback
          ? [
              `Start the server that should listen at ${code(call.host)}.`,
              'Check the port: it must be the one that the server prints at its start.',
            ]
          : [
              `Check host and port of the base URL: is the API at ${code(call.host)}?`,
              'Check whether a firewall or VPN blocks it.',
              ...seeStatus(call),
            ],
      };
    },
  },
});
