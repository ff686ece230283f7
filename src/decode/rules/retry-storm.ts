import { docLinks } from '../../api/doc-links.ts';
import { backoffSnippets } from '../backoff-snippets.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { earlierEvidence } from '../earlier-evidence.ts';
import { earlyRepeats } from '../early-repeats.ts';
import { callName, code, counted, ordinal, waitTime } from '../english.ts';
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
    return { ...facts, evidence, times, early: Math.ceil(early / 1_000), at: Math.max(until, wait.at ?? 0) };
  },
  certainty: () => 'certain',
  retry: ({ at }) => retryQuota(at),
  words: {
    en: ({ call, times, early }) => ({
      cause: `${code(callName(call))} was sent ${waitTime(early)} before the wait that an earlier 429 named was over: the ${ordinal(times)} refused call of this key within that wait.`,
      fix: [
        'Stop whatever repeats the call on its own: a retry loop, a query library that retries by default, a timer, or a button without a lock.',
        `Make one place in your code wait for all calls with this key; ${counted(times, 'refused call')} came from several or from a loop.`,
        'Take the wait from `Retry-After`, and double it with jitter where there is none.',
      ],
    }),
  },
  snippets: backoffSnippets,
});
