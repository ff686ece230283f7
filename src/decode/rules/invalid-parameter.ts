import { docLinks } from '../../api/doc-links.ts';
import { documentedParameter } from '../../api/documented-fields.ts';
import type { Parameter } from '../../api/endpoint.ts';
import { blamedField } from '../blamed-field.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, quote, said } from '../english.ts';
import { describeParameter } from '../english-parameter.ts';
import { defineRule } from '../rule.ts';
import { isOutside, sentValues, shownValue } from '../sent-value.ts';

type InvalidParameter = CallFacts & {
  readonly name: string;
  readonly parameter: Parameter | undefined;
  /** What was sent, where it may be shown; else its type and length. */
  readonly sent: string | undefined;
  readonly issue: string | undefined;
  readonly basis: 'named' | 'range';
};

export default defineRule<InvalidParameter>({
  id: 'invalid-parameter',
  refines: 'bad-request',
  on: [400, 422],
  docs: [docLinks.requestParameters],
  title: { en: 'Parameter not accepted' },
  match: (exchange) => {
    const facts = answered(exchange, 400, 422);
    if (!facts) return undefined;
    const blamed = blamedField(exchange);
    if (blamed?.missing) return undefined;
    const values = sentValues(exchange);
    const value = blamed ? values.find(({ parameter }) => parameter.name === blamed.name) : values.find(isOutside);
    const name = blamed?.name ?? value?.parameter.name;
    if (name === undefined) return undefined;
    const { method, url } = exchange.request;
    const sent = value && shownValue(value);
    const proof = value && sent !== undefined ? [{ where: value.where, name, value: sent }] : [];
    return {
      ...facts,
      evidence: [...facts.evidence, ...proof],
      name,
      parameter: value?.parameter ?? documentedParameter(method, url.template, name),
      sent,
      issue: blamed?.issue,
      basis: blamed ? 'named' : 'range',
    };
  },
  certainty: ({ basis }) => (basis === 'named' ? 'certain' : 'possible'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, name, parameter, sent, issue, basis }) => {
      const value = sent === undefined ? '' : ` (sent: ${code(sent)})`;
      const why = basis === 'named' ? 'is not accepted' : 'is outside what is documented';
      const words = issue === undefined || issue === call.message ? said(call) : ` The server said: ${quote(issue)}`;
      const allowed = parameter && describeParameter(parameter);
      return {
        cause: `${code(name)} ${why}${value}.${words}`,
        fix: [
          allowed
            ? `Send ${code(name)} as ${allowed}.`
            : `Correct ${code(name)}; the API reference of ${code(callName(call))} lists what is allowed.`,
          'Check the type too: a number in quotes, or with a percent sign, is a string.',
        ],
      };
    },
  },
});
