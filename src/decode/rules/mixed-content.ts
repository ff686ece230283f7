import { docLinks } from '../../api/doc-links.ts';
import { callOf } from '../call.ts';
import { type CallFacts, failedWith } from '../call-facts.ts';
import { code } from '../english.ts';
import { networkEvidence } from '../evidence.ts';
import { networkKind } from '../network-names.ts';
import { defineRule } from '../rule.ts';
import { isMixedContent } from '../withheld.ts';

type MixedContent = CallFacts & { readonly named: boolean };

const compatible = ['withheld', 'unnamed', 'csp', 'other'];

export default defineRule<MixedContent>({
  id: 'mixed-content',
  refines: 'network-failure',
  on: ['network'],
  docs: [docLinks.requestParameters],
  title: { en: 'Plain http from https' },
  match: (exchange) => {
    const named = failedWith(exchange, 'mixed-content') !== undefined;
    const fits = exchange.failure !== undefined && compatible.includes(networkKind(exchange.failure.name));
    if (!named && !(fits && isMixedContent(exchange))) return undefined;
    const evidence = [
      ...networkEvidence(exchange),
      { where: 'url', name: 'scheme', value: exchange.request.url.origin } as const,
    ];
    return { call: callOf(exchange), evidence, named };
  },
  certainty: ({ named }) => (named ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'blocked-in-browser' }),
  words: {
    en: ({ call }) => ({
      cause: `${code(`http://${call.host}`)} was called from an https page, and browsers block that.`,
      fix: [
        `Call ${code(`https://${call.host}${call.path}`)} instead.`,
        'Correct the scheme in the base URL of your client.',
      ],
    }),
  },
});
