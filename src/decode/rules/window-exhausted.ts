import { docLinks } from '../../api/doc-links.ts';
import { backoffSnippets } from '../backoff-snippets.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { code } from '../english.ts';
import { defineRule } from '../rule.ts';
import { type Wait, waitOf } from '../wait.ts';

type WindowExhausted = CallFacts & Wait;

/** Documented limits per minute, and whose they are. */
const owners: Readonly<Record<number, string>> = { 100: 'a public key', 1000: 'a registered developer' };

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
    return wait.remaining === 0 ? { ...facts, ...wait, evidence: [...facts.evidence, ...wait.evidence] } : undefined;
  },
  certainty: () => 'certain',
  retry: ({ at }) =>
    at === undefined ? { verdict: 'after', reason: 'quota-unknown' } : { verdict: 'after', at, reason: 'quota-wait' },
  words: {
    en: ({ call, limit, seconds }) => {
      const owner = limit === undefined ? undefined : owners[limit];
      const quota =
        limit === undefined ? 'The rate limit' : `The limit of ${limit} calls${owner ? ` a minute (${owner})` : ''}`;
      return {
        cause: `${quota} is used up${seconds === undefined ? '' : `; calls may resume ${seconds} s after this one`}.`,
        fix: [
          seconds === undefined
            ? 'Wait for the next window before you call again.'
            : `Wait ${seconds} s before the next call to ${code(call.host)}.`,
          'Spread the calls over the window: read `X-RateLimit-Remaining` of each answer and slow down before it is 0.',
          limit === 100
            ? 'Register as a developer for 1,000 calls a minute.'
            : 'If the limit is too small for your use, ask support@neolens.ai for a larger one.',
        ],
      };
    },
  },
  snippets: backoffSnippets,
});
