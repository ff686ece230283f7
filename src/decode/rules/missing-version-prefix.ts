import { docLinks } from '../../api/doc-links.ts';
import { endpointsAt } from '../../api/find-endpoint.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { code } from '../english.ts';
import { defineRule } from '../rule.ts';

type MissingVersionPrefix = CallFacts & {
  readonly right: string;
  readonly fault: 'missing' | 'doubled' | 'case' | 'preceded' | 'other';
};

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
    const below = template.replace(/^(?:\/(?:api|rest)(?=\/v\d))?(?:\/v\d{1,2})+(?=\/)/i, '');
    const right = `/v1${below}`;
    if (below === '' || right === template || endpointsAt(right).length === 0) return undefined;
    return {
      ...facts,
      evidence: [...facts.evidence, { where: 'url', name: 'path', value: template }],
      right,
      fault: faultOf(template, below),
    };
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'unchanged-url' }),
  words: {
    en: ({ call, right, fault }) => ({
      cause: {
        missing: `${code('/v1')} is missing from the path: ${code(call.template)} should be ${code(right)}.`,
        doubled: `${code('/v1')} stands twice in the path: ${code(call.template)} should be ${code(right)}.`,
        case: `${code('/v1')} is written with a small letter: ${code(call.template)} should be ${code(right)}.`,
        preceded: `The path begins with ${code('/v1')}, and nothing stands before it: ${code(call.template)} should be ${code(right)}.`,
        other: `${code(call.template)} names a version that does not exist; it should be ${code(right)}.`,
      }[fault],
      fix: [
        `Call ${code(call.origin + right)}.`,
        fault === 'doubled'
          ? 'Keep `/v1` either in the base URL or in the paths, not in both.'
          : fault === 'preceded'
            ? `Set the base URL of your client to ${code(`${call.origin}/v1`)}.`
            : 'Put `/v1` into the base URL of your client, so that every path gets it.',
      ],
    }),
  },
  snippets: ({ call, right }) => [{ language: 'http', code: `${call.method} ${right}\nHost: ${call.host}` }],
});

function faultOf(template: string, below: string): MissingVersionPrefix['fault'] {
  if (below === template) return 'missing';
  if (/^\/v1\/v1\//i.test(template)) return 'doubled';
  if (/^\/(?:api|rest)\//i.test(template)) return 'preceded';
  return template.startsWith('/V1/') ? 'case' : 'other';
}
