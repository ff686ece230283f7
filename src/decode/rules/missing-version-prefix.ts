import { docLinks } from '../../api/doc-links.ts';
import { endpointsAt } from '../../api/find-endpoint.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { code } from '../english.ts';
import { defineRule } from '../rule.ts';

type MissingVersionPrefix = CallFacts & { readonly right: string; readonly fault: 'missing' | 'doubled' | 'other' };

export default defineRule<MissingVersionPrefix>({
  id: 'missing-version-prefix',
  refines: 'not-found',
  on: [404],
  docs: [docLinks.requestParameters],
  title: { en: 'Version prefix wrong' },
  match: (exchange) => {
    const facts = answered(exchange, 404);
    const { template } = exchange.request.url;
    if (!facts || endpointsAt(template).length > 0) return undefined;
    const below = template.replace(/^(?:\/v\d{1,2})+(?=\/)/, '');
    const right = `/v1${below}`;
    if (below === '' || right === template || endpointsAt(right).length === 0) return undefined;
    const fault = below === template ? 'missing' : template.startsWith('/v1/v1/') ? 'doubled' : 'other';
    return { ...facts, evidence: [...facts.evidence, { where: 'url', name: 'path', value: template }], right, fault };
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'unchanged-url' }),
  words: {
    en: ({ call, right, fault }) => ({
      cause: {
        missing: `${code('/v1')} is missing from the path: ${code(call.template)} should be ${code(right)}.`,
        doubled: `${code('/v1')} stands twice in the path: ${code(call.template)} should be ${code(right)}.`,
        other: `${code(call.template)} names a version that does not exist; it should be ${code(right)}.`,
      }[fault],
      fix: [
        `Call ${code(call.origin + right)}.`,
        fault === 'doubled'
          ? 'Keep `/v1` either in the base URL or in the paths, not in both.'
          : 'Put `/v1` into the base URL of your client, so that every path gets it.',
      ],
    }),
  },
  snippets: ({ call, right }) => [{ language: 'http', code: `${call.method} ${right}\nHost: ${call.host}` }],
});
