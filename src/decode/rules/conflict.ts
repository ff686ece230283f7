import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, said } from '../english.ts';
import { defineRule } from '../rule.ts';

export default defineRule<CallFacts>({
  id: 'conflict',
  refines: 'client-error',
  on: [409],
  docs: [docLinks.troubleshooting],
  title: { en: 'Conflict with current state' },
  match: (exchange) => answered(exchange, 409),
  certainty: () => 'likely',
  retry: () => ({ verdict: 'check-first', reason: 'conflicting-state' }),
  words: {
    en: ({ call }) => ({
      cause: `${code(callName(call))} conflicts with the current state of the resource (409).${said(call)}`,
      fix: [
        'Read the resource again and compare it with what the call wants to change.',
        'Change the conflicting data, or send the call again once the other change is through.',
      ],
    }),
  },
});
