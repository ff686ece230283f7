import { docLinks } from '../../api/doc-links.ts';
import { endpointsAt } from '../../api/find-endpoint.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, list } from '../english.ts';
import { headerEvidence } from '../evidence.ts';
import { headerValue } from '../headers.ts';
import { inert } from '../inert.ts';
import { likelyMethod } from '../likely-method.ts';
import { requestLine } from '../request-snippets.ts';
import { defineRule } from '../rule.ts';

type MethodNotAllowed = CallFacts & {
  /** The other methods of this path, by the server's word, else by the documentation. */
  readonly methods: readonly string[];
  /** The one of them that was most likely meant. */
  readonly method: string | undefined;
  readonly isSaid: boolean;
  /** The documentation has the method that was refused. */
  readonly documented: boolean;
};

export default defineRule<MethodNotAllowed>({
  id: 'method-not-allowed',
  refines: 'client-error',
  on: [404, 405],
  docs: [docLinks.errorHandling],
  title: { en: 'Method not allowed' },
  match: (exchange) => {
    const { method, url } = exchange.request;
    const facts = answered(exchange, 405, 404);
    if (!facts || !exchange.response) return undefined;
    const documented = endpointsAt(url).map((endpoint) => endpoint.method);
    const isOtherMethod = documented.length > 0 && documented.every((known) => known !== method);
    if (facts.call.status === 404 && !isOtherMethod) return undefined;
    const { headers } = exchange.response;
    const allow = headerValue(headers, 'allow');
    const isDocumented = documented.some((known) => known === method);
    const known = allow ? inert(allow, 100).split(/\s*,\s*/) : isDocumented ? [] : documented;
    const methods = known.filter((each) => each !== '' && each !== method);
    const instead = likelyMethod(method, methods, documented);
    const facets = { methods, method: instead, isSaid: !!allow, documented: isDocumented };
    return {
      ...facts,
      ...facets,
      evidence: [...facts.evidence, ...headerEvidence('response-header', headers, 'allow')],
    };
  },
  certainty: ({ call }) => (call.status === 405 ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, methods, method, isSaid, documented }) => ({
      cause: `${documented ? `The server refuses ${code(call.method)} on ${code(call.template)}, though the documentation has it` : `${code(call.method)} is not a method of ${code(call.template)}`}${
        methods.length === 0
          ? ''
          : isSaid
            ? `${documented ? '; it names' : ', which takes'} ${list(methods.map(code))}`
            : `, which is documented with ${list(methods.map(code))}`
      }.`,
      fix: [
        documented
          ? `Check that the API is at ${code(call.origin)}: another server or a gateway may have answered.`
          : method !== undefined
            ? `Send ${code(method)} to ${code(call.path)}.`
            : `Look up the methods of ${code(call.template)} in the API reference.`,
        `If ${code(callName(call))} is what you meant, check the path: another endpoint may have this method.`,
      ],
    }),
  },
  snippets: ({ call, method }) => (method ? requestLine({ ...call, method }, call.path) : []),
});
