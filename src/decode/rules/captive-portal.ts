import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { code, said } from '../english.ts';
import { defineRule } from '../rule.ts';

export default defineRule<CallFacts>({
  id: 'captive-portal',
  refines: 'server-error',
  on: [511],
  docs: [docLinks.troubleshooting],
  title: { en: 'Network asks for sign-in' },
  // RFC 6585 §6: the network in between answers so, never the server that was asked.
  match: (exchange) => answered(exchange, 511),
  certainty: () => 'certain',
  retry: () => ({ verdict: 'after', reason: 'never-reached' }),
  words: {
    en: ({ call }) => ({
      cause: `The network that this browser is in asks for a sign-in before it lets calls out (511); ${code(call.host)} was not reached.${said(call)}`,
      fix: [
        'Open any page in a new tab: a guest, hotel or company network shows its sign-in there.',
        'Repeat the call once other pages open as usual.',
        'If no sign-in appears, turn VPN and proxy off once, or ask whoever runs the network.',
      ],
    }),
  },
});
