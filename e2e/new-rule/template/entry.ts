import { docLinks } from '../../../src/api/doc-links.ts';
import { answered, type CallFacts } from '../../../src/decode/call-facts.ts';
import { askSupport, callName, code, said } from '../../../src/decode/english.ts';
import { errorBody } from '../../../src/decode/error-body.ts';
import { isNamed } from '../../../src/decode/named-error.ts';
import { defineRule } from '../../../src/decode/rule.ts';

export default defineRule<CallFacts>({
  id: 'template-entry',
  refines: 'client-error',
  on: [418], // REPLACE: where it can match at all
  docs: [docLinks.errorHandling],
  title: { en: 'REPLACE: template-entry' },
  match: (exchange) => {
    const facts = answered(exchange, 418);
    const named = isNamed(errorBody(exchange.response?.body), 'REPLACE-template-entry');
    return named ? facts : undefined;
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call }) => ({
      cause: `REPLACE: what ${code(callName(call))} met, with the value at hand.${said(call)}`,
      fix: ['REPLACE: what to do, one step each.', askSupport(call)],
    }),
  },
});
