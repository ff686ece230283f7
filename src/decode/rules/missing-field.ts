import { docLinks } from '../../api/doc-links.ts';
import { documentedParameter } from '../../api/documented-fields.ts';
import { blamedField } from '../blamed-field.ts';
import { isWhole, requestBody } from '../body/request-body.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { describeMissing, type Missing, stepsToAdd } from '../english-missing.ts';
import { sampleValue } from '../english-parameter.ts';
import { nearMiss } from '../near-miss.ts';
import { oneField } from '../request-snippets.ts';
import { absentRequired, isSentWithin, placeOf, sentNames } from '../required-fields.ts';
import { takesBody } from '../retry.ts';
import { defineRule } from '../rule.ts';

type MissingField = CallFacts &
  Missing & {
    /** All that was sent at that place was seen. */
    readonly whole: boolean;
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
    const parameter = absent ?? documentedParameter(method, url, field);
    const place = placeOf(parameter, exchange, field);
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
      whole: place === 'query' || isWhole(requestBody(exchange.request.body)),
      bodiless: place !== 'query' && exchange.request.body.state !== 'present' && !takesBody(method),
    };
  },
  certainty: ({ sent, named, whole }) => (!named ? 'possible' : sent || !whole ? 'likely' : 'certain'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: (facts) => ({ cause: describeMissing(facts), fix: stepsToAdd(facts) }),
  },
  snippets: ({ field, parameter, place, sent }) => (sent ? [] : oneField(field, sampleValue(parameter, place), place)),
});
