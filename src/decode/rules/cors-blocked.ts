import { docLinks } from '../../api/doc-links.ts';
import { answerFacts, type CallFacts } from '../call-facts.ts';
import { keyHeader } from '../credentials.ts';
import { code, list } from '../english.ts';
import { headerTitle } from '../english-key.ts';
import { describeWithheld, linesToAllow } from '../english-withheld.ts';
import { headerEvidence, networkEvidence, statusEvidence } from '../evidence.ts';
import { inert } from '../inert.ts';
import { refusedPreflight } from '../refused-preflight.ts';
import { isIdempotent } from '../retry.ts';
import { defineRule } from '../rule.ts';
import { isSuccess } from '../status.ts';
import { type Withheld, withheldAnswer } from '../withheld.ts';

type CorsBlocked = CallFacts &
  Pick<Withheld, 'why' | 'origin' | 'allowed'> &
  Required<Pick<Withheld, 'cookies' | 'unsure'>> & {
    readonly keyHeader: 'authorization' | 'x-api-key';
  };

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
    const what = withheld.why === 'credentials' ? ['origin', 'credentials'] : ['origin'];
    const allow = what.flatMap((each) =>
      headers ? headerEvidence('response-header', headers, `access-control-allow-${each}`) : [],
    );
    const names = withheld.cookies ? ['cookie', 'origin'] : ['origin'];
    const sent = names.flatMap((each) => headerEvidence('request-header', exchange.request.headers, each));
    return {
      ...answerFacts(exchange),
      evidence: [...statusEvidence(exchange), ...allow, ...sent, ...networkEvidence(exchange)],
      why: withheld.why,
      cookies: withheld.cookies ?? false,
      unsure: withheld.unsure ?? false,
      origin: inert(withheld.origin, 100),
      ...(withheld.allowed === undefined ? {} : { allowed: inert(withheld.allowed, 100) }),
      keyHeader: keyHeader(exchange),
    };
  },
  certainty: ({ why, cookies, unsure, call }) => {
    if (why === 'unexplained') return 'possible';
    return (why === 'credentials' && (!cookies || unsure)) || why === 'unseen' || call.status === undefined
      ? 'likely'
      : 'certain';
  },
  retry: ({ call }) =>
    call.status !== undefined && isSuccess(call.status) && !isIdempotent(call.method)
      ? { verdict: 'check-first', reason: 'processed-unread' }
      : { verdict: 'never', reason: 'unchanged-server-setting' },
  words: {
    en: ({ call, why, origin, allowed, unsure, keyHeader }) => ({
      // Without a status it may be the preflight that was refused, and then nothing was answered.
      cause:
        call.status === undefined
          ? `The browser blocked the call to ${code(call.host)}, or its answer, by CORS; with DevTools open its status can be read. The page saw only a network error.`
          : `The ${call.status} answer of ${code(call.host)} was withheld from the page: it ${describeWithheld({ why, origin, allowed, unsure })}. The page saw only a network error.`,
      fix: [
        'Call Neolens from your own backend and the backend from the page: keys do not belong in client code.',
        why === 'unexplained'
          ? 'Look into the console of the page: the browser says there what it objects to.'
          : `If you run ${code(call.host)}, answer every status, errors too, with ${list(linesToAllow({ why, origin }).map(code))}.`,
        ...(why === 'credentials'
          ? [
              `Or call without cookies (${code("credentials: 'omit'")}): the API takes its key in ${code(headerTitle(keyHeader))}.`,
            ]
          : []),
        ...(isExplained(call.status) ? [`Deal with the ${call.status} behind it too: see the first alternative.`] : []),
      ],
    }),
  },
  snippets: (facts) => {
    const lines = linesToAllow(facts);
    return lines.length > 0 ? [{ language: 'http', code: [...lines, 'Vary: Origin'].join('\n') }] : [];
  },
});

/** The statuses of failure that have entries of their own. */
function isExplained(status: number | undefined): boolean {
  return status !== undefined && status >= 400 && status <= 599;
}
