import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { credentialEvidence, saysExpired, sentCredential } from '../credentials.ts';
import { code, said, seconds, utc } from '../english.ts';
import { dashboard } from '../english-key.ts';
import { isInstant } from '../instant.ts';
import { defineRule } from '../rule.ts';

type ExpiredToken = CallFacts & {
  /** How long before the call the token's own expiry was, ms. */
  readonly ago: number | undefined;
  readonly expiresAt: number | undefined;
};

export default defineRule<ExpiredToken>({
  id: 'expired-token',
  refines: 'unauthorized',
  on: [401],
  docs: [docLinks.authentication],
  title: { en: 'Key or token expired' },
  match: (exchange, { now }) => {
    const facts = answered(exchange, 401);
    if (!facts) return undefined;
    const sent = sentCredential(exchange);
    const ago = sent?.expiresAt === undefined ? undefined : (exchange.startedAt ?? now) - sent.expiresAt;
    const isPast = ago !== undefined && ago >= 0 && isInstant(sent?.expiresAt);
    const isSaid = saysExpired(exchange);
    if (!isSaid && !isPast) return undefined;
    const proof = sent ? [credentialEvidence(sent)] : [];
    return {
      ...facts,
      evidence: [...proof, ...facts.evidence],
      ago: isPast ? ago : undefined,
      expiresAt: isPast ? sent?.expiresAt : undefined,
    };
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'unchanged-key' }),
  words: {
    en: ({ call, ago, expiresAt }) => ({
      cause:
        expiresAt !== undefined && ago !== undefined
          ? `The token expired ${agoText(ago)} before the call, at ${code(utc(expiresAt))}.${said(call)}`
          : `The key or token has expired.${said(call)}`,
      fix: [
        `Get a new token, or a new key at ${dashboard(call)}.`,
        'Renew the token before its expiry instead of after the first 401.',
        'If it should still be valid, check the clock of the machine that issued it.',
      ],
    }),
  },
});

function agoText(ms: number): string {
  if (ms < 120_000) return seconds(ms);
  if (ms < 7_200_000) return `${Math.round(ms / 60_000)} minutes`;
  return ms < 172_800_000 ? `${Math.round(ms / 3_600_000)} hours` : `${Math.round(ms / 86_400_000)} days`;
}
