import { docLinks } from '../../api/doc-links.ts';
import { type JsonFault, jsonFault } from '../body/json-fault.ts';
import { requestBody } from '../body/request-body.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, said } from '../english.ts';
import { describeJsonFault } from '../english-json-fault.ts';
import { defineRule } from '../rule.ts';

type MalformedJson = CallFacts & {
  /** Where the body stops being JSON; undefined where the body was not seen. */
  readonly fault: JsonFault | undefined;
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
    const { body } = exchange.request;
    const sent = requestBody(body);
    const fault = sent.kind === 'broken-json' ? jsonFault(sent.text) : undefined;
    if (!fault && !saysSo.test(facts.call.message ?? '')) return undefined;
    if (sent.kind === 'json') return undefined;
    const proof = fault ? [{ where: 'request-body', name: 'body', offset: fault.offset } as const] : [];
    return { ...facts, evidence: [...facts.evidence, ...proof], fault };
  },
  certainty: ({ fault, call }) => (fault || saysSo.test(call.message ?? '') ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, fault }) => {
      const found = fault && describeJsonFault(fault);
      return {
        cause: found
          ? `The request body stops being JSON at line ${fault.line}, column ${fault.column}: ${found.what}.${said(call)}`
          : `The request body of ${code(callName(call))} is not valid JSON.${said(call)}`,
        fix: [
          found?.fix ?? 'Build the body with `JSON.stringify(value)` instead of by hand.',
          'Log the exact string that is sent and pass it to a JSON validator.',
        ],
      };
    },
  },
});
