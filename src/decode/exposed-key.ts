import { credentialEvidence } from './credentials.ts';
import { isOwnMachine } from './cross-origin.ts';
import { code } from './english.ts';
import type { Exchange } from './exchange.ts';
import { inert } from './inert.ts';
import type { Language } from './language.ts';
import type { Facts, Words } from './rule.ts';

export type ExposedKey = Facts & { readonly site: string; readonly host: string };

/** A key in a page's own call can be read by everyone who opens the page. Pages of this machine are somebody's own. */
export const exposedKey = {
  id: 'exposed-key',
  title: { en: 'Key exposed to visitors' },
  match: ({ initiator, request }: Exchange): ExposedKey | undefined => {
    const site = initiator.origin;
    if (site === undefined || !/^https?:/.test(site) || isOwnMachine(site)) return undefined;
    const sent = request.credentials.state === 'present' ? request.credentials.value : [];
    const key = sent.find(({ shape }) => shape === 'neolens-key');
    if (!key) return undefined;
    return { evidence: [credentialEvidence(key)], site: inert(site, 100), host: request.url.origin };
  },
  words: {
    en: ({ site, host }: ExposedKey): Words => ({
      cause: `A Neolens key is in the code of ${code(site)}: whoever opens the page can read and use it.`,
      fix: [
        `Move the calls to ${code(host)} into your own backend, which holds the key, and let the page call the backend.`,
        'Rotate the key: the old one works for 24 h more.',
      ],
    }),
  },
} satisfies {
  readonly words: Readonly<Record<Language, (facts: ExposedKey) => Words>>;
  readonly title: Readonly<Record<Language, string>>;
} & Record<string, unknown>;
