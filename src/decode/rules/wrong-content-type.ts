import { docLinks } from '../../api/doc-links.ts';
import { findEndpoint } from '../../api/find-endpoint.ts';
import { type RequestBody, requestBody } from '../body/request-body.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { said } from '../english.ts';
import { type ContentType, describeContentType, expectedBodies } from '../english-content-type.ts';
import { headerEvidence } from '../evidence.ts';
import { header } from '../headers.ts';
import { inert } from '../inert.ts';
import { sendForm, sendJson } from '../request-snippets.ts';
import { defineRule } from '../rule.ts';

type WrongContentType = CallFacts & ContentType;

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
    const sent = header(headers, 'content-type');
    const declared = sent.state === 'present' ? inert(sent.value, 100) : sent.state === 'absent' ? '' : undefined;
    const looks = looksOf(requestBody(body));
    const isSaid = facts.call.status === 415 || /content[- ]type|media type/i.test(facts.call.message ?? '');
    const proven = declared !== undefined && looks !== undefined && disagree(declared, looks);
    if (!isSaid && !proven) return undefined;
    const evidence = [...facts.evidence, ...headerEvidence('request-header', headers, 'content-type')];
    return {
      ...facts,
      evidence,
      declared,
      looks,
      proven,
      expected: findEndpoint(method, url)?.body ?? 'json',
    };
  },
  certainty: ({ call, proven }) => (call.status === 415 || proven ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: (facts) => ({
      cause: `${describeContentType(facts, facts.call)}; expected ${expectedBodies[facts.expected]}.${said(facts.call)}`,
      fix: isForm(facts)
        ? [
            'Pass a `FormData` as the body and set no `Content-Type` yourself: the browser adds it with the boundary.',
            'If a shared client sets `application/json` on every call, leave it out for uploads.',
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

function looksOf(body: RequestBody): WrongContentType['looks'] {
  return body.kind === 'json' || body.kind === 'form' || body.kind === 'multipart' ? body.kind : undefined;
}

function disagree(declared: string, looks: 'json' | 'form' | 'multipart'): boolean {
  if (looks === 'multipart') return !/^multipart\/[^;]*;.*boundary=/i.test(declared);
  return looks === 'json' ? !/json/i.test(declared) : /json|multipart/i.test(declared);
}
