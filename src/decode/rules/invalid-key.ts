import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { credentialEvidence, isLost, isWellPlaced, saidOfKey, sentCredential } from '../credentials.ts';
import { code, said } from '../english.ts';
import { dashboard } from '../english-key.ts';
import { expiredBefore } from '../expired-before.ts';
import { namedScope } from '../named-scope.ts';
import { defineRule } from '../rule.ts';

type InvalidKey = CallFacts & {
  readonly isSaid: boolean;
  /** The key was seen, and is of the documented shape at the documented place. */
  readonly sound: boolean;
  readonly revoked: boolean;
  /** The server names a scope: it knows the key, whatever else it calls it. */
  readonly scoped: boolean;
  /** The server called the key expired before, and `invalid` is what it may call that now. */
  readonly expired: boolean;
  readonly fingerprint: string | undefined;
};

const saysInvalid =
  /\b(?:invalid|unknown|unrecognized|revoked|incorrect|bad)\b (?:api )?(?:key|token|auth|credentials?)\b|\b(?:key|token)\b (?:is |was |has been )?(?:invalid|unknown|revoked|not (?:valid|recognized|found))/;

export default defineRule<InvalidKey>({
  id: 'invalid-key',
  refines: 'unauthorized',
  on: [401],
  docs: [docLinks.authentication, docLinks.troubleshooting],
  title: { en: 'Key not accepted' },
  match: (exchange, context) => {
    const facts = answered(exchange, 401);
    // A server that says it got no key has not judged this one.
    if (!facts || isLost(exchange)) return undefined;
    const sent = sentCredential(exchange);
    const words = saidOfKey(exchange);
    const isSaid = saysInvalid.test(words) && !/\bmissing or invalid\b/.test(words);
    const isShaped = sent?.shape === 'neolens-key' || sent?.shape === 'jwt';
    const isUnseen = exchange.request.credentials.state === 'unseen';
    if (!isShaped && !(isSaid && (isUnseen || sent?.shape === 'other'))) return undefined;
    return {
      call: facts.call,
      evidence: sent ? [credentialEvidence(sent), ...facts.evidence] : facts.evidence,
      isSaid,
      sound: sent !== undefined && isShaped && isWellPlaced(exchange, sent),
      revoked: /\brevoked\b/.test(words),
      scoped: namedScope(exchange) !== undefined,
      expired: expiredBefore(exchange, context) !== undefined,
      fingerprint: sent?.fingerprint,
    };
  },
  certainty: ({ isSaid, sound, scoped, expired }) => {
    if (scoped) return 'possible';
    if (isSaid) return sound && !expired ? 'certain' : 'likely';
    return sound ? 'likely' : 'possible';
  },
  retry: () => ({ verdict: 'never', reason: 'unchanged-key' }),
  words: {
    en: ({ call, revoked, sound, fingerprint }) => ({
      cause: `The key${fingerprint ? ` (fingerprint ${code(fingerprint)})` : ''} ${revoked ? 'is revoked' : 'is not accepted'}${sound && !revoked ? ': it is well formed, and the API does not know it or has revoked it' : ''}.${said(call)}`,
      fix: [
        `Look at ${dashboard(call)} whether this key exists and is active.`,
        `Check that key and host belong together: a key of another deployment is unknown at ${code(call.host)}.`,
        'If the key is gone, make a new one and replace it where this page or backend reads it.',
      ],
    }),
  },
});
