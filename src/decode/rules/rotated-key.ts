import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { credentialEvidence, isLost, sentCredential } from '../credentials.ts';
import { isSameHost } from '../earlier.ts';
import { earlierEvidence } from '../earlier-evidence.ts';
import { code, said, utc } from '../english.ts';
import { dashboard } from '../english-key.ts';
import type { Credential, Exchange } from '../exchange.ts';
import { expiredBefore } from '../expired-before.ts';
import { hasWorked } from '../has-worked.ts';
import { isInstant } from '../instant.ts';
import { namedScope } from '../named-scope.ts';
import { defineRule } from '../rule.ts';

type RotatedKey = CallFacts & { readonly workedAt: number | undefined };

export default defineRule<RotatedKey>({
  id: 'rotated-key',
  refines: 'unauthorized',
  on: [401],
  docs: [docLinks.authentication],
  title: { en: 'Key worked before' },
  match: (exchange, context) => {
    const facts = answered(exchange, 401);
    const sent = sentCredential(exchange);
    if (!facts || !sent || sent.fingerprint === '' || isLost(exchange)) return undefined;
    // A key that was called expired meanwhile was not rotated, and one that lacks a scope is known.
    if (expiredBefore(exchange, context) || namedScope(exchange)) return undefined;
    const worked = context.earlier?.findLast((other) => other.id !== exchange.id && isWitness(other, sent, exchange));
    if (!worked) return undefined;
    return {
      ...facts,
      evidence: [credentialEvidence(sent), earlierEvidence(worked), ...facts.evidence],
      workedAt: isInstant(worked.endedAt) ? worked.endedAt : undefined,
    };
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'unchanged-key' }),
  words: {
    en: ({ call, workedAt }) => ({
      cause: `This key worked earlier in this session${workedAt === undefined ? '' : ` (last at ${code(utc(workedAt))})`} and is refused now: most likely it was rotated or revoked meanwhile.${said(call)}`,
      fix: [
        `Look at ${dashboard(call)} whether the key was rotated, and put the new one in place.`,
        'After a rotation the old key works for 24 h more: replace it everywhere within that time.',
      ],
    }),
  },
});

/** A cache asks nobody. */
function isWitness(other: Exchange, sent: Credential, exchange: Exchange): boolean {
  const { credentials } = other.request;
  const keys = credentials.state === 'present' ? credentials.value : [];
  const isSame = isSameHost(other, exchange) && keys.some(({ fingerprint }) => fingerprint === sent.fingerprint);
  return isSame && !other.fromCache && hasWorked(other);
}
