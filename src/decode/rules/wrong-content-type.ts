import { docLinks } from '../../api/doc-links.ts';
import { findEndpoint } from '../../api/find-endpoint.ts';
import { blamedField } from '../blamed-field.ts';
import { requestBody } from '../body/request-body.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { disagree, isForeign, isUndocumented, looksOf } from '../content-type.ts';
import { said } from '../english.ts';
import { type ContentType, describeContentType, expectedBodies } from '../english-content-type.ts';
import { headerEvidence } from '../evidence.ts';
import { header } from '../headers.ts';
import { inert } from '../inert.ts';
import { statusNamed } from '../reason-phrases.ts';
import { sendForm, sendJson } from '../request-snippets.ts';
import { defineRule } from '../rule.ts';

type WrongContentType = CallFacts &
  ContentType & {
    /** It was seen to declare what is not documented for the endpoint. */
    readonly foreign: boolean;
    /** The server gives another reason. */
    readonly saysElse: boolean;
  };

const saysNothing = /^(?:bad|invalid) request\b|^validation\b|^one or more validation\b/i;

export default defineRule<WrongContentType>({
  id: 'wrong-content-type',
  refines: 'bad-request',
  on: [400, 415],
  docs: [docLinks.requestParameters],
  title: { en: 'Content type not right' },
  match: (exchange) => {
    const facts = answered(exchange, 400, 415);
    if (!facts) return undefined;
    const { method, url, headers, body } = exchange.request;
    const { status, message = 'Bad Request' } = facts.call;
    const sent = header(headers, 'content-type');
    const declared = sent.state === 'present' ? inert(sent.value, 100) : sent.state === 'absent' ? '' : undefined;
    const sentBody = requestBody(body);
    const looks = looksOf(sentBody);
    const documented = findEndpoint(method, url)?.body;
    const isSaid = status === 415 || /content[- ]type|media type/i.test(message);
    const proven = declared !== undefined && looks !== undefined && disagree(declared, looks);
    const foreign = declared !== undefined && isForeign(declared, documented);
    const isOther = foreign && !blamedField(exchange) && isUndocumented(declared, sentBody, documented);
    if (!isSaid && !proven && !isOther) return undefined;
    const evidence = [...facts.evidence, ...headerEvidence('request-header', headers, 'content-type')];
    const saysElse = !isSaid && !saysNothing.test(message) && statusNamed(message) === undefined;
    return { ...facts, evidence, declared, looks, proven, isSaid, foreign, saysElse, expected: documented ?? 'json' };
  },
  certainty: ({ call, proven, isSaid, foreign, saysElse }) =>
    call.status === 415 || proven || (isSaid && foreign) ? 'certain' : saysElse ? 'possible' : 'likely',
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: (facts) => ({
      cause: `${describeContentType(facts, facts.call)}; expected ${expectedBodies[facts.expected]}.${said(facts.call)}`,
      fix: isForm(facts)
        ? [
            'Pass a `FormData` as the body and set no `Content-Type` yourself: the browser adds it with the boundary.',
            ...(facts.declared === undefined || /json/i.test(facts.declared)
              ? ['If a shared client sets `application/json` on every call, leave it out for uploads.']
              : []),
          ]
        : facts.declared?.includes('json') && !facts.proven
          ? ['The call declares JSON already: check that the API is at this URL, and go by what the server says.']
          : ['Send `Content-Type: application/json`, with a body made by `JSON.stringify`.'],
    }),
  },
  snippets: (facts) =>
    isForm(facts) ? sendForm(facts.call, facts.call.template === '/v1/scans' ? 'file' : 'image') : sendJson(facts.call),
});

function isForm({ expected, looks }: Pick<WrongContentType, 'expected' | 'looks'>): boolean {
  return expected === 'multipart' || (expected === 'multipart-or-json' && looks !== 'json');
}
