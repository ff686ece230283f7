import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { credentialEvidence, hasNoCredential, saysExpired, saysMissing, sentCredential } from '../credentials.ts';
import { earlierEvidence } from '../earlier-evidence.ts';
import { code, said, seconds, utc } from '../english.ts';
import { dashboard } from '../english-key.ts';
import { expiredBefore } from '../expired-before.ts';
import { isInstant } from '../instant.ts';
import { defineRule } from '../rule.ts';

type ExpiredToken = CallFacts & {
  /** How long before the call the token's own expiry was, ms. */
  readonly ago: number | undefined;
  readonly expiresAt: number | undefined;
  /** Only of an earlier call did the server say so. */
  readonly before: boolean;
  /** No key was there to expire: none was sent, or the server says as well that none came. */
  readonly keyless: boolean;
};

export default defineRule<ExpiredToken>({
  id: 'expired-token',
  refines: 'unauthorized',
  on: [401],
  docs: [docLinks.authentication],
  title: { en: 'Key or token expired' },
  match: (exchange, context) => {
    const facts = answered(exchange, 401);
    if (!facts) return undefined;
    const sent = sentCredential(exchange);
    const ago = sent?.expiresAt === undefined ? undefined : (exchange.startedAt ?? context.now) - sent.expiresAt;
    const isPast = ago !== undefined && ago >= 0 && isInstant(sent?.expiresAt);
    const isSaid = saysExpired(exchange);
    const before = isSaid || isPast ? undefined : expiredBefore(exchange, context);
    if (!isSaid && !isPast && !before) return undefined;
    const proof = [...(sent ? [credentialEvidence(sent)] : []), ...(before ? [earlierEvidence(before)] : [])];
    return {
      ...facts,
      evidence: [...proof, ...facts.evidence],
      ago: isPast ? ago : undefined,
      expiresAt: isPast ? sent?.expiresAt : undefined,
      before: before !== undefined,
      keyless: sent === undefined && (hasNoCredential(exchange) || saysMissing(exchange)),
    };
  },
  certainty: ({ before, keyless }) => (before || keyless ? 'likely' : 'certain'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-key' }),
  words: {
    en: ({ call, ago, expiresAt, before }) => ({
      cause:
        expiresAt !== undefined && ago !== undefined
          ? `The token expired ${agoText(ago)} before the call, at ${code(utc(expiresAt))}.${said(call)}`
          : before
            ? 'The server called this key expired earlier in this session; what it said this time was not seen.'
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
