import { docLinks } from '../../api/doc-links.ts';
import { documentedFields } from '../../api/documented-fields.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, list, quote, said } from '../english.ts';
import { defineRule } from '../rule.ts';

type BadRequest = CallFacts & { readonly fields: readonly string[] };

export default defineRule<BadRequest>({
  id: 'bad-request',
  refines: 'client-error',
  on: [400],
  docs: [docLinks.requestParameters, docLinks.troubleshooting],
  title: { en: 'Request not valid' },
  match: (exchange) => {
    const facts = answered(exchange, 400);
    return facts && { ...facts, fields: documentedFields(exchange.request.method, exchange.request.url.template) };
  },
  certainty: () => 'likely',
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, fields }) => ({
      cause:
        call.message && !call.html
          ? `Rejected as not valid: ${quote(call.message)}${said(call.claimed === undefined ? {} : { claimed: call.claimed })}`
          : `The request is not valid, and the answer does not say which part of it.${said(call)}`,
      fix: [
        'Check that the body is one valid JSON value and that `Content-Type` says `application/json`.',
        fields.length > 0
          ? `Compare the fields sent with those that ${code(callName(call))} documents: ${list(fields.map(code))}.`
          : `Compare the fields sent with the API reference of ${code(callName(call))}.`,
      ],
    }),
  },
});
