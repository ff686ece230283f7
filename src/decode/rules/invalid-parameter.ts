import { docLinks } from '../../api/doc-links.ts';
import { documentedParameter } from '../../api/documented-fields.ts';
import type { Parameter } from '../../api/endpoint.ts';
import { blamedField } from '../blamed-field.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { correctedValue } from '../corrected-value.ts';
import { code, quote, said } from '../english.ts';
import { corrections, describeParameter, sampleValue, written } from '../english-parameter.ts';
import { oneField } from '../request-snippets.ts';
import { type Place, placeOf } from '../required-fields.ts';
import { defineRule } from '../rule.ts';
import { isAllowed, isOutside, type SentValue, sentEvidence, sentValues, shownValue } from '../sent-value.ts';

type InvalidParameter = CallFacts & {
  readonly name: string;
  readonly parameter: Parameter | undefined;
  /** What was sent, where it may be shown; else its type and length. */
  readonly sent: string | undefined;
  /** The value that was most likely meant: `0.85` for `85%`. */
  readonly meant: string | undefined;
  readonly issue: string | undefined;
  readonly named: boolean;
  /** The server refuses what the documentation allows. */
  readonly inside: boolean;
  readonly place: Place;
};

export default defineRule<InvalidParameter>({
  id: 'invalid-parameter',
  refines: 'bad-request',
  on: [400, 422],
  docs: [docLinks.requestParameters],
  title: { en: 'Parameter not accepted' },
  match: (exchange) => {
    const facts = answered(exchange, 400, 422);
    const blamed = facts && blamedField(exchange);
    if (!facts || blamed?.missing) return undefined;
    const values = sentValues(exchange);
    const value = blamed ? values.find(({ parameter }) => parameter.name === blamed.name) : values.find(isSilentFault);
    const name = blamed?.name ?? value?.parameter.name;
    if (name === undefined) return undefined;
    const { method, url } = exchange.request;
    const parameter = value?.parameter ?? documentedParameter(method, url, name);
    const proof = value ? [sentEvidence(value)] : [];
    return {
      ...facts,
      evidence: [...proof, ...facts.evidence],
      name,
      parameter,
      sent: value && shownValue(value),
      meant: value && correctedValue(value),
      issue: blamed?.issue,
      named: blamed !== undefined,
      inside: value !== undefined && isAllowed(value),
      place: placeOf(parameter, exchange, name),
    };
  },
  certainty: ({ named }) => (named ? 'certain' : 'possible'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, name, parameter, sent, meant, issue, named, inside, place }) => {
      const value = sent === undefined ? '' : ` (sent: ${code(sent)})`;
      const allowed = parameter && describeParameter(parameter);
      const why = named ? 'is not accepted' : 'is outside what is documented';
      const words = issue === undefined || issue === call.message ? said(call) : ` The server said: ${quote(issue)}`;
      return {
        cause: `${code(name)} ${why}${value}${allowed ? `; allowed is ${allowed}` : ''}.${words}`,
        fix: corrections({ name, parameter, meant, inside, place, call }),
      };
    },
  },
  snippets: ({ name, parameter, meant, place }) => {
    if (!parameter || parameter.type === 'file' || parameter.type === 'base64') return [];
    const value = meant === undefined ? sampleValue(parameter, place) : written(meant, parameter, place);
    return oneField(name, value, place);
  },
});

/** Formats have an entry of their own. */
function isSilentFault(value: SentValue): boolean {
  return value.parameter.name !== 'format' && isOutside(value);
}
