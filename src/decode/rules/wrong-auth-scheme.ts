import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { credentialEvidence, isSchemeFlaw, isWellPlaced, keyHeader, sentCredential } from '../credentials.ts';
import { code } from '../english.ts';
import { headerTitle, keyLine } from '../english-key.ts';
import type { Credential, SchemeFlaw } from '../exchange.ts';
import { defineRule } from '../rule.ts';

type WrongAuthScheme = CallFacts & {
  readonly header: 'authorization' | 'x-api-key';
  readonly sentIn: string;
  /** Undefined: none, or one that is not registered. */
  readonly scheme: string | undefined;
  readonly fault: SchemeFlaw | 'bare' | 'scheme' | 'query' | 'header';
};

export default defineRule<WrongAuthScheme>({
  id: 'wrong-auth-scheme',
  refines: 'unauthorized',
  on: [401],
  docs: [docLinks.authentication],
  title: { en: 'Key sent the wrong way' },
  match: (exchange) => {
    const facts = answered(exchange, 401);
    const sent = sentCredential(exchange);
    if (!facts || !sent || isWellPlaced(exchange, sent)) return undefined;
    // The right header may stand beside a key in the URL, and then it counts.
    const { fields, complete } = exchange.request.headers;
    if (sent.where === 'query' && !complete && fields.length === 0) return undefined;
    const header = keyHeader(exchange);
    return {
      ...facts,
      evidence: [credentialEvidence(sent), ...facts.evidence],
      header,
      sentIn: sent.where === 'header' ? headerTitle(sent.name) : sent.name,
      scheme: sent.scheme === 'other' ? undefined : sent.scheme,
      fault: faultOf(sent, header),
    };
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'unchanged-way' }),
  words: {
    en: ({ header, sentIn, scheme, fault }) => ({
      cause: {
        'doubled-scheme': '`Bearer` stands twice in the `Authorization` header.',
        'colon-after-scheme':
          'A colon stands after `Bearer` in the `Authorization` header, where only a space should be.',
        'joined-scheme': '`Bearer` and the key stand in the `Authorization` header without a space between them.',
        'quoted-scheme':
          'A quote stands before `Bearer` in the `Authorization` header: the quotes were sent with the value.',
        'named-header': "The value of the `Authorization` header begins with the header's own name.",
        bare: `The key was sent in ${code(sentIn)} without ${code('Bearer')} before it.`,
        scheme: `${scheme ? `Scheme ${code(scheme)}` : 'An unknown scheme'} was sent in ${code(sentIn)}; the API takes ${code('Bearer')}.`,
        query: `The key was sent in the URL (${code(`?${sentIn}=`)}) instead of ${code(headerTitle(header))}.`,
        header: `The key was sent in ${code(sentIn)}; this host takes it in ${code(headerTitle(header))}.`,
      }[fault],
      fix: [
        `Send ${code(keyLine(header))}.`,
        ...(fault === 'doubled-scheme' ? ['Remove one `Bearer`: the stored key or the client adds it already.'] : []),
        ...(fault === 'query' ? ['Take the key out of the URL, where logs and histories keep it, and rotate it.'] : []),
      ],
    }),
  },
  snippets: ({ header }) => [{ language: 'http', code: keyLine(header) }],
});

function faultOf({ where, name, scheme, flaws }: Credential, header: string): WrongAuthScheme['fault'] {
  if (where === 'query') return 'query';
  if (name !== header) return 'header';
  return flaws.find(isSchemeFlaw) ?? (scheme === undefined ? 'bare' : 'scheme');
}
