import { docLinks } from '../../api/doc-links.ts';
import { documentedParameter } from '../../api/documented-fields.ts';
import { editDistance } from '../../api/edit-distance.ts';
import { blamedField } from '../blamed-field.ts';
import { fieldNames, requestBody } from '../body/request-body.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, said } from '../english.ts';
import { inert } from '../inert.ts';
import { defineRule } from '../rule.ts';

type MissingField = CallFacts & {
  readonly field: string;
  readonly place: 'query' | 'body';
  /** A field of the request whose name is nearly this one. */
  readonly instead: string | undefined;
  readonly sent: boolean;
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
    if (!facts || !blamed?.missing) return undefined;
    const { method, url, body } = exchange.request;
    const place = documentedParameter(method, url.template, blamed.name)?.in === 'query' ? 'query' : 'body';
    const names = place === 'query' ? url.query.map(({ name }) => name) : (fieldNames(requestBody(body)) ?? []);
    const similar = names.find((name) => name !== blamed.name && resembles(name, blamed.name));
    const instead = similar === undefined ? undefined : inert(similar, 60);
    const proof = instead ? [{ where: place === 'query' ? 'url' : 'request-body', name: instead } as const] : [];
    return {
      ...facts,
      evidence: [...facts.evidence, ...proof],
      field: blamed.name,
      place,
      instead,
      sent: names.includes(blamed.name),
    };
  },
  certainty: ({ sent }) => (sent ? 'likely' : 'certain'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-request' }),
  words: {
    en: ({ call, field, place, instead, sent }) => {
      const from = place === 'query' ? 'the query' : 'the request body';
      const more = instead ? ` ${code(instead)} was sent instead.` : '';
      return {
        cause: sent
          ? `${code(field)} was sent, and the API does not find it.${said(call)}`
          : `${code(field)} is missing from ${from}.${more}${said(call)}`,
        fix: [
          instead
            ? `Rename ${code(instead)} to ${code(field)} in ${from}.`
            : `Add ${code(field)} to ${from} of ${code(callName(call))}.`,
          sent
            ? `Check that ${code(field)} has a value and stands at the place that the API reference shows.`
            : `If your code sets ${code(field)}, check that its value is not ${code('undefined')}: JSON leaves such fields out.`,
        ],
      };
    },
  },
});

function resembles(sent: string, wanted: string): boolean {
  const letters = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  const last = wanted.split('.').at(-1) ?? wanted;
  return (
    letters(sent) === letters(last) || (last.length > 4 && editDistance(sent.toLowerCase(), last.toLowerCase()) <= 2)
  );
}
