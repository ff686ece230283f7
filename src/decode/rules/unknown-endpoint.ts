import { docLinks } from '../../api/doc-links.ts';
import { endpointsAt, fullTemplate, nearestEndpoint, otherHost } from '../../api/find-endpoint.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { code, said } from '../english.ts';
import { profileCall } from '../english-profile.ts';
import { defineRule } from '../rule.ts';
import { pathBelowBase } from '../shown-path.ts';

type UnknownEndpoint = CallFacts & {
  /** `path`: as it is to be called where this call went. */
  readonly nearest: { readonly method: string; readonly template: string; readonly path: string } | undefined;
  /** The documented host that has the path. */
  readonly elsewhere: string | undefined;
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
    if (!facts || endpointsAt(url).length > 0) return undefined;
    const nearest = nearestEndpoint(method, url);
    return {
      ...facts,
      evidence: [...facts.evidence, { where: 'url', name: 'path', value: url.template }],
      nearest: nearest && {
        method: nearest.method,
        template: fullTemplate(nearest),
        path: pathBelowBase(url, fullTemplate(nearest)),
      },
      elsewhere: otherHost(url),
    };
  },
  certainty: ({ nearest, elsewhere }) => (nearest || elsewhere ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-url' }),
  words: {
    en: ({ call, nearest, elsewhere }) => ({
      cause: elsewhere
        ? `${code(call.template)} is no endpoint of ${code(call.host)}; ${code(elsewhere)} has it.${said(call)}`
        : `${code(call.template)} is no documented endpoint${nearest ? `; ${code(`${nearest.method} ${nearest.template}`)} is` : ''}.${said(call)}`,
      fix: [
        elsewhere
          ? `Call ${code(elsewhere + call.path)}, or set the base URL of your client to the host that is meant.`
          : nearest
            ? `Call ${code(`${nearest.method} ${nearest.path}`)} instead.`
            : lookUp(profileCall(call, '/v1/me')),
        'If the path is built from parts, log the URL that results: a missing or doubled slash is the usual reason.',
      ],
    }),
  },
  snippets: ({ call, nearest, elsewhere }) =>
    nearest && !elsewhere ? [{ language: 'http', code: `${nearest.method} ${nearest.path}\nHost: ${call.host}` }] : [],
});

function lookUp(profile: string | undefined): string {
  return `Look the endpoint up in the API reference${profile ? `, or check with ${profile} that the base URL is right` : ''}.`;
}
