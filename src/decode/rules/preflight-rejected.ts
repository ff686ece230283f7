import { docLinks } from '../../api/doc-links.ts';
import { callOf } from '../call.ts';
import type { CallFacts } from '../call-facts.ts';
import { keyHeader } from '../credentials.ts';
import { originOf } from '../cross-origin.ts';
import { code, list } from '../english.ts';
import { describeRefused } from '../english-refusal.ts';
import { networkEvidence } from '../evidence.ts';
import type { Exchange } from '../exchange.ts';
import { inert } from '../inert.ts';
import { preflightOf, type Refusal, requested } from '../preflight.ts';
import { preflightAnswer } from '../preflight-answer.ts';
import { preflightEvidence } from '../preflight-evidence.ts';
import { isEnded, refusedPreflight } from '../refused-preflight.ts';
import { defineRule } from '../rule.ts';
import { withheldAnswer } from '../withheld.ts';

type PreflightRejected = CallFacts & {
  readonly refusals: readonly Refusal[];
  readonly sure: boolean;
  readonly origin: string;
  readonly method: string | undefined;
  readonly headers: readonly string[];
  readonly header: 'authorization' | 'x-api-key';
  /** The refused ones, or all but the key where none was named. */
  readonly spare: readonly string[];
};

const safelisted = ['accept', 'accept-language', 'content-language'];

export default defineRule<PreflightRejected>({
  id: 'preflight-rejected',
  refines: 'unknown-failure',
  hides: true,
  on: ['any'],
  docs: [docLinks.requestParameters, docLinks.authentication],
  title: { en: 'Preflight refused' },
  match: (exchange) => {
    const refused = refusedPreflight(exchange);
    if (!refused && !isConceivable(exchange)) return undefined;
    const asked = refused ? requested(refused.preflight) : { headers: [] };
    const headers = asked.headers.filter((name) => !safelisted.includes(name)).map((name) => inert(name, 60));
    const named = refused?.refusals.find((refusal) => refusal.kind === 'headers')?.names;
    const evidence = refused ? preflightEvidence(refused) : networkEvidence(exchange);
    return {
      call: callOf(exchange),
      evidence,
      refusals: refused?.refusals ?? [],
      sure: refused?.sure ?? false,
      origin: inert(originOf(exchange) ?? '*', 100),
      method: methodOf(asked.method, exchange),
      headers,
      header: keyHeader(exchange),
      spare: headers.filter((name) => (named ? named.includes(name) : name !== 'authorization')),
    };
  },
  certainty: ({ refusals, sure }) => (refusals.length === 0 ? 'possible' : sure ? 'certain' : 'likely'),
  retry: ({ refusals: [first] }) => {
    if (first?.kind === 'status' && (first.status === 408 || first.status === 429 || first.status >= 500))
      return { verdict: 'after', reason: 'not-processed-wait' };
    return isEnded(first)
      ? { verdict: 'now', reason: 'page-stopped' }
      : { verdict: 'never', reason: 'unchanged-server-setting' };
  },
  words: {
    en: ({ call, refusals, method, spare }) => ({
      cause: describeRefused(call, refusals, method),
      fix: [
        'Call Neolens from your own backend and the backend from the page: no preflight is needed there.',
        `If you run ${code(call.host)}, let it answer ${code('OPTIONS')} with a 2xx status and the headers below, without asking for a key.`,
        ...(spare.length > 0
          ? [`Or leave out what the call does not need: ${list(spare.map(code))} made the browser ask first.`]
          : []),
      ],
    }),
  },
  snippets: preflightAnswer,
});

function methodOf(asked: string | undefined, { request }: Exchange): string | undefined {
  const method = asked ?? request.method;
  return method === 'OPTIONS' ? undefined : inert(method, 20);
}

/** The browser names CORS, no answer was seen and no preflight either: it may be the preflight that failed. */
function isConceivable(exchange: Exchange): boolean {
  return !exchange.response && !preflightOf(exchange) && withheldAnswer(exchange) !== undefined;
}
