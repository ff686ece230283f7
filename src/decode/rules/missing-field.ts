import { docLinks } from '../../api/doc-links.ts';
import { documentedParameter } from '../../api/documented-fields.ts';
import type { Parameter } from '../../api/endpoint.ts';
import { blamedField } from '../blamed-field.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, said } from '../english.ts';
import { describeParameter, sampleValue } from '../english-parameter.ts';
import { nearMiss } from '../near-miss.ts';
import { oneField } from '../request-snippets.ts';
import { absentRequired, isSentWithin, type Place, placeOf, sentNames } from '../required-fields.ts';
import { defineRule } from '../rule.ts';

type MissingField = CallFacts & {
  readonly field: string;
  readonly parameter: Parameter | undefined;
  readonly place: Place;
  /** A field of the request whose name is nearly this one. */
  readonly instead: string | undefined;
  readonly sent: boolean;
  /** The server names the field; otherwise it is documented as required, and was seen not to be there. */
  readonly named: boolean;
};

export default defineRule<MissingField>({
  id: 'missing-field',
  refines: 'bad-request',
  on: [400, 422],
  docs: [docLinks.requestParameters, docLinks.troubleshooting],
  title: { en: 'Required field missing' },
  match: (exchange) => {
    const facts = answered(exchange, 400, 422);
    const blamed = blamedField(exchange);
    if (!facts || (blamed && !blamed.missing)) return undefined;
    const { method, url } = exchange.request;
    const absent = blamed || facts.call.status !== 400 ? undefined : absentRequired(exchange);
    const field = blamed?.name ?? absent?.name;
    if (field === undefined) return undefined;
    const parameter = absent ?? documentedParameter(method, url.template, field);
    const place = placeOf(parameter, exchange);
    const names = sentNames(exchange, place);
    const instead = nearMiss(names, field);
    const proof = instead ? [{ where: place === 'query' ? 'url' : 'request-body', name: instead } as const] : [];
    return {
      call: facts.call,
      evidence: [...facts.evidence, ...proof],
      field,
      parameter,
      place,
      instead,
      sent: names.includes(field) || isSentWithin(exchange, field),
      named: !!blamed,
    };
  },
  certainty: ({ sent, named }) => (!named ? 'possible' : sent ? 'likely' : 'certain'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, field, parameter, place, instead, sent, named }) => {
      const from = places[place];
      const more = instead ? ` ${code(instead)} was sent instead.` : '';
      const what = parameter && parameter.type !== 'file' ? `, ${describeParameter(parameter)},` : '';
      const absence = named ? 'is missing from' : 'is documented as required and is not in';
      return {
        cause: sent
          ? `${code(field)} was sent, but the API does not find it.${said(call)}`
          : `${code(field)} ${absence} ${from}.${more}${said(call)}`,
        fix: [
          instead
            ? `Rename ${code(instead)} to ${code(field)} in ${from}.`
            : `Add ${code(field)}${what} to ${from} of ${code(callName(call))}.`,
          sent
            ? `Check that ${code(field)} has a value and stands at the place that the API reference shows.`
            : parameter?.type === 'file'
              ? `If your code appends ${code(field)}, check that the file was chosen by then, and that the name is spelt like this.`
              : place === 'body'
                ? `If your code sets ${code(field)}, check that its value is not ${code('undefined')}: JSON leaves such fields out.`
                : `If your code sets ${code(field)}, check that it has a value by then, and that the name is spelt like this.`,
        ],
      };
    },
  },
  snippets: ({ field, parameter, place, sent }) => (sent ? [] : oneField(field, sampleValue(parameter, place), place)),
});

const places: Readonly<Record<Place, string>> = {
  query: 'the query',
  body: 'the request body',
  form: 'the form in the request body',
};
