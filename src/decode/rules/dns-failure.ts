import { neolensBases } from '../../api/base.ts';
import { docLinks } from '../../api/doc-links.ts';
import { editDistance } from '../../api/edit-distance.ts';
import { failedWith, type NetworkFacts } from '../call-facts.ts';
import { code } from '../english.ts';
import { defineRule } from '../rule.ts';

type DnsFailure = NetworkFacts & { readonly nearest: string | undefined };

const hosts = neolensBases.map(({ origin }) => origin.replace('https://', ''));

export default defineRule<DnsFailure>({
  id: 'dns-failure',
  refines: 'network-failure',
  on: ['network'],
  docs: [docLinks.requestParameters],
  title: { en: 'Host name unknown' },
  match: (exchange) => {
    const facts = failedWith(exchange, 'dns');
    const nearest = hosts.find((host) => host !== facts?.call.host && editDistance(host, facts?.call.host ?? '') <= 4);
    return facts && { ...facts, nearest };
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'now', reason: 'never-reached' }),
  words: {
    en: ({ call, name, nearest }) => ({
      cause: `${code(call.host)} could not be resolved to an address (${code(name)}).${nearest ? ` The nearest Neolens host is ${code(nearest)}.` : ''}`,
      fix: [
        nearest
          ? `If the public API is meant, use ${code(`https://${nearest}`)}.`
          : `Check the spelling of ${code(call.host)} in the base URL.`,
        'If the name is right, check network, VPN and DNS: some company networks resolve only listed names.',
      ],
    }),
  },
});
