import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, said } from '../english.ts';
import { defineRule } from '../rule.ts';

export default defineRule<CallFacts>({
  id: 'unprocessable',
  refines: 'client-error',
  on: [422],
  docs: [docLinks.errorHandling, docLinks.requestParameters],
  title: { en: 'Content not processable' },
  match: (exchange) => answered(exchange, 422),
  certainty: () => 'likely',
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call }) => ({
      cause: `The body of ${code(callName(call))} was understood and cannot be processed (422).${said(call)}`,
      fix: [
        'Check the values of the fields against their documented types, ranges and lists.',
        'Check that the image shows what the endpoint analyses, in sufficient quality.',
      ],
    }),
  },
});
