import { docLinks } from '../../api/doc-links.ts';
import { backoffSnippets } from '../backoff-snippets.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { callName, code, said, waitTime } from '../english.ts';
import { longWait, resumes } from '../english-limit.ts';
import { retryQuota } from '../retry.ts';
import { defineRule } from '../rule.ts';
import { type Wait, waitOf } from '../wait.ts';

type RateLimited = CallFacts & { readonly wait: Wait };

export default defineRule<RateLimited>({
  id: 'rate-limited',
  refines: 'client-error',
  on: [429],
  docs: [docLinks.rateLimiting, docLinks.troubleshooting],
  title: { en: 'Too many requests' },
  match: (exchange, { now }) => {
    const facts = answered(exchange, 429);
    if (!facts) return undefined;
    const wait = waitOf(exchange, now);
    return { call: facts.call, wait, evidence: [...facts.evidence, ...wait.evidence] };
  },
  certainty: () => 'likely',
  retry: ({ wait }) => retryQuota(wait.at),
  words: {
    en: ({ call, wait: { seconds } }) => ({
      cause: `${code(callName(call))} was refused as one call too many${resumes(seconds, 'it')}.${said(call)}`,
      fix: [
        seconds === undefined
          ? 'Wait 1 s before the next call, and double the wait each time.'
          : `Wait ${waitTime(seconds)} before the next call to ${code(call.host)}.`,
        ...longWait(seconds, call),
        'Send calls one after the other, or a few at a time: limits count per key and per IP, and bursts trip them early.',
        'Keep answers that do not change instead of asking again.',
      ],
    }),
  },
  snippets: (facts) => backoffSnippets(facts, facts.wait.seconds),
});
