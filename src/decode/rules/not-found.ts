import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, said } from '../english.ts';
import { stepsWhenGone } from '../english-gone.ts';
import { defineRule } from '../rule.ts';

export default defineRule<CallFacts>({
  id: 'not-found',
  refines: 'client-error',
  on: [404, 410],
  docs: [docLinks.troubleshooting],
  title: { en: 'Not found' },
  match: (exchange) => answered(exchange, 404, 410),
  certainty: () => 'likely',
  retry: () => ({ verdict: 'never', reason: 'unchanged-url' }),
  words: {
    en: ({ call }) => ({
      cause:
        call.status === 410
          ? `What ${code(callName(call))} asked for is gone for good (410).${said(call)}`
          : `Nothing was found at ${code(callName(call))}.${said(call)}`,
      fix:
        call.status === 410
          ? stepsWhenGone
          : [
              'Compare the URL with the API reference: host, `/v1`, path and method.',
              'Check that the identifier in it belongs to this account and to this host.',
            ],
    }),
  },
});
