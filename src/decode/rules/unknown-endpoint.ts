import { docLinks } from '../../api/doc-links.ts';
import { endpointsAt, fullTemplate, nearestEndpoint } from '../../api/find-endpoint.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { code, said } from '../english.ts';
import { defineRule } from '../rule.ts';

type UnknownEndpoint = CallFacts & {
  readonly nearest: { readonly method: string; readonly template: string } | undefined;
};

export default defineRule<UnknownEndpoint>({
  id: 'unknown-endpoint',
  refines: 'not-found',
  on: [404, 410],
  docs: [docLinks.troubleshooting],
  title: { en: 'Endpoint does not exist' },
  match: (exchange) => {
    const facts = answered(exchange, 404, 410);
    const { method, url } = exchange.request;
    if (!facts || endpointsAt(url.template).length > 0) return undefined;
    const nearest = nearestEndpoint(method, url.template);
    return {
      ...facts,
      evidence: [...facts.evidence, { where: 'url', name: 'path', value: url.template }],
      nearest: nearest && { method: nearest.method, template: fullTemplate(nearest) },
    };
  },
  certainty: ({ nearest }) => (nearest ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-url' }),
  words: {
    en: ({ call, nearest }) => ({
      cause: `${code(call.template)} is no documented endpoint${nearest ? `; ${code(`${nearest.method} ${nearest.template}`)} is` : ''}.${said(call)}`,
      fix: [
        nearest
          ? `Call ${code(`${nearest.method} ${nearest.template}`)} instead.`
          : 'Look the endpoint up in the API reference, or check with `GET /v1/me` that the base URL is right.',
        'If the path is built from parts, log the URL that results: a missing or doubled slash is the usual reason.',
      ],
    }),
  },
  snippets: ({ call, nearest }) =>
    nearest ? [{ language: 'http', code: `${nearest.method} ${nearest.template}\nHost: ${call.host}` }] : [],
});
