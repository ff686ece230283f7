import { docLinks } from '../../api/doc-links.ts';
import type { Endpoint } from '../../api/endpoint.ts';
import { findEndpoint } from '../../api/find-endpoint.ts';
import { type RequestBody, requestBody } from '../body/request-body.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, said } from '../english.ts';
import { headerEvidence } from '../evidence.ts';
import { header } from '../headers.ts';
import { inert } from '../inert.ts';
import { sendForm, sendJson } from '../request-snippets.ts';
import { defineRule } from '../rule.ts';

type WrongContentType = CallFacts & {
  /** The whole header as sent; '' where it was not sent; undefined where it was not seen. */
  readonly declared: string | undefined;
  readonly looks: 'json' | 'form' | 'multipart' | undefined;
  readonly expected: NonNullable<Endpoint['body']>;
  readonly proven: boolean;
};

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
      expected: findEndpoint(method, url.template)?.body ?? 'json',
    };
  },
  certainty: ({ call, proven }) => (call.status === 415 || proven ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: (facts) => ({
      cause: `${describe(facts)}.${said(facts.call)}`,
      fix: isForm(facts)
        ? [
            'Pass a `FormData` as the body and set no `Content-Type` yourself: the browser adds it with the boundary.',
            'If a shared client sets `application/json` on every call, leave it out for uploads.',
          ]
        : ['Send `Content-Type: application/json`, with a body made by `JSON.stringify`.'],
    }),
  },
  snippets: (facts) =>
    isForm(facts) ? sendForm(facts.call, facts.call.template === '/v1/scans' ? 'file' : 'image') : sendJson(facts.call),
});

function isForm({ expected, looks }: Pick<WrongContentType, 'expected' | 'looks'>): boolean {
  return expected.includes('multipart') && looks !== 'json';
}

function describe({ call, declared, looks, proven }: WrongContentType): string {
  const noun = looks === 'json' ? 'JSON' : `${looks} data`;
  if (declared === undefined) return `The content type of ${code(callName(call))} is not accepted`;
  if (declared === '') return `No \`Content-Type\` was sent${looks ? ` with a body of ${noun}` : ''}`;
  if (proven && declared.startsWith('multipart/'))
    return `${code(declared)} was sent without the boundary of its parts`;
  return `The request declares ${code(declared)}${proven ? `, but its body is ${noun}` : ', which is not accepted here'}`;
}

function looksOf(body: RequestBody): WrongContentType['looks'] {
  return body.kind === 'json' || body.kind === 'form' || body.kind === 'multipart' ? body.kind : undefined;
}

function disagree(declared: string, looks: 'json' | 'form' | 'multipart'): boolean {
  if (looks === 'multipart') return !/^multipart\/[^;]*;.*boundary=/i.test(declared);
  return looks === 'json' ? !/json/i.test(declared) : /json|multipart/i.test(declared);
}
