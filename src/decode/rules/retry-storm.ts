import { docLinks } from '../../api/doc-links.ts';
import { backoffSnippets } from '../backoff-snippets.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { sentCredential } from '../credentials.ts';
import { earlierEvidence } from '../earlier-evidence.ts';
import { earlyRepeats } from '../early-repeats.ts';
import { callName, code, ordinal, waitTime } from '../english.ts';
import { longWait } from '../english-limit.ts';
import { retryQuota } from '../retry.ts';
import { defineRule } from '../rule.ts';
import { waitOf } from '../wait.ts';

type RetryStorm = CallFacts & {
  /** Refused calls that were made within the wait, this one included. */
  readonly times: number;
  /** How long before the end of the wait this call was made, seconds. */
  readonly early: number;
  /** When calls may resume, epoch ms, by whichever answer names the later instant. */
  readonly at: number;
  /** The key was seen; otherwise the calls have only their host in common. */
  readonly keyed: boolean;
};

export default defineRule<RetryStorm>({
  id: 'retry-storm',
  refines: 'rate-limited',
  on: [429],
  docs: [docLinks.rateLimiting, docLinks.troubleshooting],
  title: { en: 'Repeated within the wait' },
  match: (exchange, context) => {
    const facts = answered(exchange, 429);
    const repeats = facts && earlyRepeats(exchange, context);
    if (!repeats) return undefined;
    const { warned, times, until, early } = repeats;
    const wait = waitOf(exchange, context.now);
    const evidence = [...facts.evidence, earlierEvidence(warned), ...wait.evidence];
    const keyed = sentCredential(exchange) !== undefined;
    return { ...facts, evidence, times, early: Math.ceil(early / 1_000), at: Math.max(until, wait.at ?? 0), keyed };
  },
  certainty: () => 'certain',
  retry: ({ at }) => retryQuota(at),
  words: {
    en: ({ call, times, early, keyed }) => ({
      cause: `An earlier 429 asked to wait, and ${code(callName(call))} came ${waitTime(early)} too early.${times > 1 ? ` It is the ${ordinal(times)} refused call${keyed ? ' of this key' : ''} within that wait.` : ''}`,
      fix: [
        'Stop whatever repeats the call on its own: a retry loop, a query library that retries by default, a timer, or a button without a lock.',
        `Make one place in your code hold back all calls ${keyed ? 'with this key' : `to ${code(call.host)}`} until the wait is over.`,
        ...longWait(early, call),
        'Take the wait from `Retry-After`, and double it with jitter where there is none.',
      ],
    }),
  },
  snippets: (facts) => backoffSnippets(facts, facts.early),
});
