import { docLinks } from '../../api/doc-links.ts';
import { answerFacts, type CallFacts } from '../call-facts.ts';
import { code } from '../english.ts';
import { headerEvidence, networkEvidence, statusEvidence } from '../evidence.ts';
import { inert } from '../inert.ts';
import { refusedPreflight } from '../refused-preflight.ts';
import { isIdempotent } from '../retry.ts';
import { defineRule } from '../rule.ts';
import { isSuccess } from '../status.ts';
import { type Withheld, withheldAnswer } from '../withheld.ts';

type CorsBlocked = CallFacts & Pick<Withheld, 'why' | 'origin' | 'allowed'>;

export default defineRule<CorsBlocked>({
  id: 'cors-blocked',
  refines: 'unknown-failure',
  hides: true,
  on: ['any'],
  docs: [docLinks.authentication, docLinks.troubleshooting],
  title: { en: 'Answer withheld by CORS' },
  match: (exchange) => {
    const withheld = withheldAnswer(exchange);
    if (!withheld || refusedPreflight(exchange)) return undefined;
    const headers = exchange.response?.headers;
    const allow = headers ? headerEvidence('response-header', headers, 'access-control-allow-origin') : [];
    const origin = { where: 'request-header', name: 'origin', value: inert(withheld.origin, 100) } as const;
    return {
      ...answerFacts(exchange),
      evidence: [...statusEvidence(exchange), ...allow, origin, ...networkEvidence(exchange)],
      why: withheld.why,
      origin: origin.value,
      ...(withheld.allowed === undefined ? {} : { allowed: inert(withheld.allowed, 100) }),
    };
  },
  certainty: ({ why, call }) =>
    why === 'credentials' || why === 'unseen' || call.status === undefined ? 'likely' : 'certain',
  retry: ({ call }) =>
    call.status !== undefined && isSuccess(call.status) && !isIdempotent(call.method)
      ? { verdict: 'check-first', reason: 'processed-unread' }
      : { verdict: 'never', reason: 'unchanged-server-setting' },
  words: {
    en: ({ call, why, origin, allowed }) => {
      const reason = {
        missing: 'has no `Access-Control-Allow-Origin`',
        'other-origin': `allows ${code(allowed ?? '')}, not ${code(origin)}`,
        credentials: allowed
          ? 'allows `*`, which does not count for a call with cookies'
          : 'does not allow a call with cookies',
        unseen: 'most likely lacks `Access-Control-Allow-Origin`',
      }[why];
      return {
        // Without a status it may be the preflight that was refused, and then nothing was answered.
        cause:
          call.status === undefined
            ? `The browser blocked the call to ${code(call.host)}, or its answer, by CORS; with DevTools open its status can be read. The page saw only a network error.`
            : `The ${call.status} answer of ${code(call.host)} was withheld from the page: it ${reason}. The page saw only a network error.`,
        fix: [
          'Call Neolens from your own backend and the backend from the page: keys do not belong in client code.',
          `If you run ${code(call.host)}, answer every status, errors too, with ${code(`Access-Control-Allow-Origin: ${origin}`)}.`,
          ...(call.status === undefined || isSuccess(call.status)
            ? []
            : [`Deal with the ${call.status} behind it too: see the first alternative.`]),
        ],
      };
    },
  },
  snippets: ({ origin }) => [{ language: 'http', code: `Access-Control-Allow-Origin: ${origin}\nVary: Origin` }],
});
