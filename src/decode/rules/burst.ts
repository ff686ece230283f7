import { docLinks } from '../../api/doc-links.ts';
import { backoffSnippets } from '../backoff-snippets.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { recentOnSameLimit } from '../earlier.ts';
import { earlierEvidence } from '../earlier-evidence.ts';
import { callName, code, counted, figure, said, waitTime } from '../english.ts';
import { longWait } from '../english-limit.ts';
import { mostOften, senderOf } from '../most-often.ts';
import { retryQuota } from '../retry.ts';
import { defineRule } from '../rule.ts';
import { type Wait, waitOf } from '../wait.ts';

type Burst = CallFacts &
  Wait & {
    /** Calls on this limit that began within the second before this one, this one included; 1 where none is known. */
    readonly calls: number;
    /** From the first of them to this one, ms. */
    readonly span: number;
    /** Script or site that made most of them, and the endpoint that most of them went to. */
    readonly sender: string | undefined;
    readonly endpoint: string;
  };

const secondMs = 1_000;
/** Over six times the pace of the smallest documented plan. */
const manyCalls = 10;
const mostCalls = 200;

export default defineRule<Burst>({
  id: 'burst',
  refines: 'rate-limited',
  on: [429],
  docs: [docLinks.rateLimiting, docLinks.troubleshooting],
  title: { en: 'Too many calls at once' },
  match: (exchange, context) => {
    const facts = answered(exchange, 429);
    if (!facts) return undefined;
    const wait = waitOf(exchange, context.now);
    const others = recentOnSameLimit(exchange, context, secondMs, mostCalls);
    const calls = others.length + 1;
    if (!((wait.remaining ?? 0) > 0) && calls < manyCalls) return undefined;
    const first = others.at(-1);
    const all = [exchange, ...others];
    return {
      ...facts,
      ...wait,
      evidence: [...facts.evidence, ...wait.evidence, ...(first ? [earlierEvidence(first)] : [])],
      calls,
      span: (exchange.startedAt ?? 0) - (first?.startedAt ?? exchange.startedAt ?? 0),
      sender: mostOften(all.map(senderOf)),
      endpoint: mostOften(all.map(({ request }) => `${request.method} ${request.url.template}`)) ?? '',
    };
  },
  certainty: () => 'likely',
  retry: ({ at }) => retryQuota(at),
  words: {
    en: ({ call, remaining, limit, calls, span, sender, endpoint, seconds }) => {
      const left = remaining
        ? `${remaining === 1 && limit === undefined ? '1 call is' : `${figure(remaining)}${limit === undefined ? '' : ` of ${figure(limit)}`} calls are`} left, so it is the pace that was refused, not the number of calls`
        : '';
      const from = sender ? ` from ${code(sender)}` : '';
      const seen =
        calls > 1
          ? `${counted(calls, 'call')} began ${span > 0 ? `within ${span} ms` : 'at the same moment'}${from}, most of them ${code(endpoint)}`
          : '';
      const reason = [seen, left].filter(Boolean).join('; ');
      return {
        cause: `${code(callName(call))} came ${calls > 1 ? 'in a burst' : 'too fast'}: ${reason}.${said(call)}`,
        fix: [
          calls > 3
            ? `Send the calls one after the other, or at most three at a time (a queue, ${code('p-limit')}), instead of ${calls} at once.`
            : 'Send calls one after the other, or at most three at a time: parallel calls trip limits at a low total.',
          seconds === undefined
            ? 'Wait 1 s, then go on at a slower pace.'
            : `Wait ${waitTime(seconds)}, then go on at a slower pace.`,
          ...longWait(seconds, call),
          'Look for a loop, or a list in which every item makes a call of its own; ask for many at once where the endpoint can.',
        ],
      };
    },
  },
  snippets: (facts) => backoffSnippets(facts, facts.seconds),
});
