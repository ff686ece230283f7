import { docLinks } from '../../api/doc-links.ts';
import { backoffSnippets } from '../backoff-snippets.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { code, waitTime } from '../english.ts';
import { describeLimit, largerPlan, longWait, resumes } from '../english-limit.ts';
import { retryQuota } from '../retry.ts';
import { defineRule } from '../rule.ts';
import { type Wait, waitOf } from '../wait.ts';

type WindowExhausted = CallFacts & { readonly wait: Wait };

export default defineRule<WindowExhausted>({
  id: 'window-exhausted',
  refines: 'rate-limited',
  on: [429],
  docs: [docLinks.rateLimiting],
  title: { en: 'Rate limit used up' },
  match: (exchange, { now }) => {
    const facts = answered(exchange, 429);
    if (!facts) return undefined;
    const wait = waitOf(exchange, now);
    if (wait.remaining !== 0) return undefined;
    return { call: facts.call, wait, evidence: [...facts.evidence, ...wait.evidence] };
  },
  certainty: () => 'certain',
  retry: ({ wait }) => retryQuota(wait.at),
  words: {
    en: ({ call, wait: { limit, windowSeconds, seconds } }) => ({
      cause: `${limit === undefined ? 'The rate limit' : `The limit of ${describeLimit(limit, windowSeconds)}`} is used up${resumes(seconds, 'this one')}.`,
      fix: [
        seconds === undefined
          ? 'Wait for the next window before you call again.'
          : `Wait ${waitTime(seconds)} before the next call to ${code(call.host)}.`,
        ...longWait(seconds, call),
        'Spread the calls over the window: read `X-RateLimit-Remaining` of each answer and slow down before it is 0.',
        largerPlan(limit, call),
      ],
    }),
  },
  snippets: (facts) => backoffSnippets(facts, facts.wait.seconds),
});
