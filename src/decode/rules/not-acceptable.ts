import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import type { Evidence } from '../diagnosis.ts';
import { callName, code, list, said } from '../english.ts';
import { headerEvidence } from '../evidence.ts';
import { headerValue } from '../headers.ts';
import { inert } from '../inert.ts';
import { offeredFormats } from '../offered-formats.ts';
import { defineRule } from '../rule.ts';

type NotAcceptable = CallFacts & {
  readonly accept: string | undefined;
  /** The value of `?format=` where the endpoint does not have it. */
  readonly format: string | undefined;
  readonly formats: readonly string[];
};

export default defineRule<NotAcceptable>({
  id: 'not-acceptable',
  refines: 'bad-request',
  on: [400, 406, 415, 422],
  docs: [docLinks.responseFormats],
  title: { en: 'Answer format not offered' },
  match: (exchange) => {
    const facts = answered(exchange, 406, 400, 415, 422);
    if (!facts) return undefined;
    const { method, url, headers } = exchange.request;
    const formats = offeredFormats(method, url);
    const sent = url.query.find(({ name }) => name === 'format')?.value;
    const isForeign = sent?.state === 'present' && !formats.includes(sent.value);
    if (facts.call.status !== 406 && !isForeign) return undefined;
    const format = isForeign ? shownFormat(sent.value) : undefined;
    const accept = headerValue(headers, 'accept');
    const proof: readonly Evidence[] =
      format === undefined
        ? headerEvidence('request-header', headers, 'accept')
        : [{ where: 'url', name: 'format', value: format }];
    return { ...facts, evidence: [...proof, ...facts.evidence], accept: accept && inert(accept, 80), format, formats };
  },
  certainty: ({ call }) => (call.status === 406 ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, accept, format, formats }) => {
      const asked = format === undefined ? accept && `Accept: ${accept}` : `?format=${format}`;
      return {
        cause: `${asked ? code(asked) : 'The format asked for'} is not offered by ${code(callName(call))}.${said(call)}`,
        fix: [
          `With ${code('?format=')} use one of ${list(formats.map(code), 'or')}.`,
          accept?.includes('json')
            ? `The call takes JSON already: ask whoever runs ${code(call.host)} what it offers.`
            : `Without it send ${code('Accept: application/json')}, or leave the header out.`,
        ],
      };
    },
  },
  snippets: ({ format, formats }) => [
    format === undefined
      ? { language: 'http', code: 'Accept: application/json' }
      : { language: 'http', code: `?format=${formats.includes('json') ? 'json' : (formats[0] ?? 'json')}` },
  ],
});

/** A word is shown; anything longer may be somebody's datum in the wrong place. */
function shownFormat(value: string): string {
  return /^[\w.+/-]{1,20}$/.test(value) ? inert(value) : `string[${value.length}]`;
}
