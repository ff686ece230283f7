import { docLinks } from '../../api/doc-links.ts';
import { isDoubleEncoded } from '../body/double-encoded.ts';
import type { JsonFault } from '../body/json-fault.ts';
import { requestBody } from '../body/request-body.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, said } from '../english.ts';
import { describeJsonFault } from '../english-json-fault.ts';
import { sendJson } from '../request-snippets.ts';
import { defineRule } from '../rule.ts';

type MalformedJson = CallFacts & {
  /** Where the body stops being JSON; undefined where the body was not seen. */
  readonly fault: JsonFault | undefined;
  /** No body was sent at all. */
  readonly empty: boolean;
  /** The body is JSON, and one text that holds the JSON that was meant. */
  readonly doubled: boolean;
};

const saysSo =
  /\b(?:malformed|invalid|unparseable|not valid|could not parse|cannot parse|failed to (?:parse|decode))\b.{0,40}\bjson\b|\bjson\b.{0,40}\b(?:malformed|invalid|parse error|syntax|decode error|not valid|could not be parsed)|\bunexpected (?:token|end of (?:json|input))/i;

export default defineRule<MalformedJson>({
  id: 'malformed-json',
  refines: 'bad-request',
  on: [400, 422],
  docs: [docLinks.troubleshooting, docLinks.requestParameters],
  title: { en: 'Body is not valid JSON' },
  match: (exchange) => {
    const facts = answered(exchange, 400, 422);
    if (!facts) return undefined;
    const sent = requestBody(exchange.request.body);
    const fault = sent.kind === 'broken-json' ? sent.fault : undefined;
    const doubled = sent.kind === 'json' && isDoubleEncoded(sent.value);
    if (sent.kind === 'json' ? !doubled : !fault && !saysSo.test(facts.call.message ?? '')) return undefined;
    const offset = fault ? fault.offset : 0;
    const proof = fault || doubled ? [{ where: 'request-body', name: 'body', offset } as const] : [];
    const empty = sent.kind === 'absent';
    return { ...facts, evidence: [...proof, ...facts.evidence], fault, doubled, empty };
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, fault, doubled, empty }) => {
      if (doubled) {
        return {
          cause: `The request body is JSON inside of a JSON string: it was encoded twice.${said(call)}`,
          fix: [
            'Encode once only: a client that takes `json` or `data` encodes on its own.',
            `The body of ${code(callName(call))} must begin with ${code('{')}, not with a quote.`,
          ],
        };
      }
      const found = fault && describeJsonFault(fault);
      return {
        cause: found
          ? `The request body stops being JSON at line ${fault.line}, column ${fault.column}, ${found.where}: ${found.what}.${said(call)}`
          : empty
            ? `${code(callName(call))} was sent without a body, but the server expects JSON.${said(call)}`
            : `The request body of ${code(callName(call))} is not valid JSON.${said(call)}`,
        fix: [
          found?.fix ?? 'Build the body with `JSON.stringify(value)` instead of by hand.',
          'Log the exact string that is sent and pass it to a JSON validator.',
        ],
      };
    },
  },
  snippets: ({ call }) => sendJson(call),
});
