import { docLinks } from '../../api/doc-links.ts';
import { failedWith, type NetworkFacts } from '../call-facts.ts';
import { callName, code } from '../english.ts';
import type { NetworkKind } from '../network-names.ts';
import { defineRule } from '../rule.ts';
import { isMixedContent } from '../withheld.ts';

type Blocker = Extract<NetworkKind, 'extension' | 'policy' | 'csp' | 'response-policy' | 'tracking-protection'>;
type BlockedByClient = NetworkFacts & { readonly blocker: Blocker };

const blockers: readonly Blocker[] = ['extension', 'policy', 'csp', 'response-policy', 'tracking-protection'];

const texts: Readonly<Record<Blocker, { readonly who: string; readonly fix: (host: string) => string }>> = {
  extension: {
    who: 'An extension of this browser, usually an ad or tracker blocker, blocked',
    fix: (host) =>
      `Turn blockers off for this site, or allow ${host} in their settings; DevTools request blocking does the same.`,
  },
  policy: {
    who: 'A rule of this browser or of its administrator blocked',
    fix: (host) =>
      `Check port and address of ${host}: unsafe ports and calls from a public page into a local network are blocked.`,
  },
  csp: {
    who: "The page's own Content Security Policy blocked",
    fix: (host) => `Add ${host} to \`connect-src\` of the page's \`Content-Security-Policy\`.`,
  },
  'response-policy': {
    who: 'A `Cross-Origin-Resource-Policy` or embedder policy blocked',
    fix: (host) =>
      `Let ${host} answer with \`Cross-Origin-Resource-Policy: cross-origin\`, or lift \`Cross-Origin-Embedder-Policy\` of the page.`,
  },
  'tracking-protection': {
    who: 'The tracking protection of this browser blocked',
    fix: (host) =>
      `Turn the protection off for this site (shield in the address bar), or call ${host} from your own backend.`,
  },
};

export default defineRule<BlockedByClient>({
  id: 'blocked-by-client',
  refines: 'network-failure',
  on: ['network'],
  docs: [docLinks.troubleshooting],
  title: { en: 'Blocked in this browser' },
  match: (exchange) => {
    const facts = failedWith(exchange, ...blockers);
    const blocker = blockers.find((kind) => kind === facts?.kind);
    // Firefox has one name for what the page's policy and what https forbid.
    if (!facts || !blocker || (blocker === 'csp' && isMixedContent(exchange))) return undefined;
    return { ...facts, blocker };
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'blocked-in-browser' }),
  words: {
    en: ({ call, name, blocker }) => ({
      cause: `${texts[blocker].who} ${code(callName(call))} (${code(name)}).`,
      fix: [
        texts[blocker].fix(code(call.host)),
        ...(blocker === 'csp' || blocker === 'response-policy'
          ? []
          : ['Try in a private window without extensions: if it works there, only this browser is set to block it.']),
      ],
    }),
  },
});
