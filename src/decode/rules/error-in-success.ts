import { docLinks } from '../../api/doc-links.ts';
import { answerFacts, type CallFacts } from '../call-facts.ts';
import { callName, code, quote } from '../english.ts';
import { isSuccess, saysError } from '../is-failure.ts';
import { retryTransient } from '../retry.ts';
import { defineRule } from '../rule.ts';

export default defineRule<CallFacts>({
  id: 'error-in-success',
  refines: 'unknown-failure',
  hides: true,
  on: ['2xx'],
  docs: [docLinks.responseFormats, docLinks.errorHandling],
  title: { en: 'Error behind a success status' },
  match: (exchange) => {
    const { response } = exchange;
    return response && isSuccess(response.status) && saysError(response.body) ? answerFacts(exchange) : undefined;
  },
  certainty: () => 'certain',
  retry: ({ call }) => retryTransient(call.method),
  words: {
    en: ({ call }) => ({
      cause: `The status is ${call.status}, but the body says error${call.claimed === undefined ? '' : ` ${call.claimed}`}${call.message ? `: ${quote(call.message)}` : '.'}`,
      fix: [
        `Check ${code('status')} in the body of ${code(callName(call))} before you use ${code('data')}: ${code('response.ok')} is true here.`,
        'Then deal with the error that the body names.',
      ],
    }),
  },
});
