import { docLinks } from '../../api/doc-links.ts';
import { endpointsAt } from '../../api/find-endpoint.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { code } from '../english.ts';
import { defineRule } from '../rule.ts';
import { pathBelowBase } from '../shown-path.ts';

type MissingVersionPrefix = CallFacts & {
  /** The path to call, as the base has it. */
  readonly right: string;
  readonly fault: 'missing' | 'doubled' | 'case' | 'preceded' | 'none-here' | 'other';
  /** The user's own prefix that stands for `/v1`; undefined where there is none. */
  readonly base: string | undefined;
};

export default defineRule<MissingVersionPrefix>({
  id: 'missing-version-prefix',
  refines: 'not-found',
  on: [404],
  docs: [docLinks.requestParameters],
  title: { en: 'Version prefix wrong' },
  match: (exchange) => {
    const facts = answered(exchange, 404);
    const { url } = exchange.request;
    if (!facts || endpointsAt(url).length > 0) return undefined;
    const below = url.template.replace(/^(?:\/(?:api|rest)(?=\/v\d))?(?:\/v\d{1,2})+(?=\/)/i, '');
    const documented = [`/v1${below}`, below].find(
      (template) => template !== url.template && endpointsAt({ origin: url.origin, template }).length > 0,
    );
    if (below === '' || documented === undefined) return undefined;
    const right = documented === below ? below : pathBelowBase(url, documented);
    const prefix = right.slice(0, right.length - below.length);
    return {
      ...facts,
      evidence: [...facts.evidence, { where: 'url', name: 'path', value: url.template }],
      right,
      fault: documented === below ? 'none-here' : faultOf(url.template, below),
      base: prefix === '/v1' || documented === below ? undefined : prefix,
    };
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'unchanged-url' }),
  words: {
    en: ({ call, right, fault, base }) => ({
      cause: {
        missing: `${code('/v1')} is missing from the path: ${code(call.path)} should be ${code(right)}.`,
        doubled:
          base === undefined
            ? `${code('/v1')} stands twice in the path: ${code(call.path)} should be ${code(right)}.`
            : `${code(call.path)} has a ${code('/v1')} too many: ${base === '' ? 'the host' : code(base)} stands for it, so it should be ${code(right)}.`,
        'none-here': `${code(call.host)} has no ${code('/v1')}: ${code(call.path)} should be ${code(right)}.`,
        case: `${code('/v1')} is written with a small letter: ${code(call.path)} should be ${code(right)}.`,
        preceded: `The path begins with ${code('/v1')}, and nothing stands before it: ${code(call.path)} should be ${code(right)}.`,
        other: `${code(call.path)} names a version that does not exist; it should be ${code(right)}.`,
      }[fault],
      fix: [
        `Call ${code(call.origin + right)}.`,
        fault === 'doubled'
          ? 'Keep `/v1` either in the base URL or in the paths, not in both.'
          : fault === 'preceded'
            ? `Set the base URL of your client to ${code(`${call.origin}/v1`)}.`
            : fault === 'none-here'
              ? `Set the base URL of your client to ${code(call.origin)}.`
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
