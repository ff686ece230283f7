import { docLinks } from '../../api/doc-links.ts';
import { documentedParameter } from '../../api/documented-fields.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, list, said } from '../english.ts';
import { headerEvidence } from '../evidence.ts';
import { headerValue } from '../headers.ts';
import { inert } from '../inert.ts';
import { defineRule } from '../rule.ts';

type NotAcceptable = CallFacts & { readonly accept: string | undefined; readonly formats: readonly string[] };

export default defineRule<NotAcceptable>({
  id: 'not-acceptable',
  refines: 'client-error',
  on: [406],
  docs: [docLinks.responseFormats],
  title: { en: 'Answer format not offered' },
  match: (exchange) => {
    const facts = answered(exchange, 406);
    if (!facts) return undefined;
    const { method, url, headers } = exchange.request;
    const accept = headerValue(headers, 'accept');
    return {
      ...facts,
      evidence: [...facts.evidence, ...headerEvidence('request-header', headers, 'accept')],
      accept: accept && inert(accept, 80),
      formats: documentedParameter(method, url.template, 'format')?.values ?? ['json', 'csv', 'xml'],
    };
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, accept, formats }) => ({
      cause: `${accept ? code(`Accept: ${accept}`) : 'The format asked for'} is not offered by ${code(callName(call))}.${said(call)}`,
      fix: [
        `Send ${code('Accept: application/json')}, or leave the header out.`,
        `With ${code('?format=')} use one of ${list(formats.map(code), 'or')}.`,
      ],
    }),
  },
});
