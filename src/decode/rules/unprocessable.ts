import { docLinks } from '../../api/doc-links.ts';
import { findEndpoint } from '../../api/find-endpoint.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, said } from '../english.ts';
import { defineRule } from '../rule.ts';

type Unprocessable = CallFacts & { readonly takesImage: boolean };

export default defineRule<Unprocessable>({
  id: 'unprocessable',
  refines: 'client-error',
  on: [422],
  docs: [docLinks.errorHandling, docLinks.requestParameters],
  title: { en: 'Content not processable' },
  match: (exchange) => {
    const facts = answered(exchange, 422);
    const { method, url } = exchange.request;
    const parameters = findEndpoint(method, url)?.parameters ?? [];
    return facts && { ...facts, takesImage: parameters.some(({ type }) => type === 'file' || type === 'base64') };
  },
  certainty: () => 'likely',
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, takesImage }) => ({
      cause: `${code(callName(call))} was understood and cannot be processed (422).${said(call)}`,
      fix: [
        'Check the values of the fields against their documented types, ranges and lists.',
        ...(takesImage ? ['Check that the image shows what the endpoint analyses, in sufficient quality.'] : []),
      ],
    }),
  },
});
