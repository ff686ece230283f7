import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { credentialEvidence, isSchemeFlaw, keyHeader, sentCredential } from '../credentials.ts';
import { code, list } from '../english.ts';
import { dashboard, keyLine } from '../english-key.ts';
import type { CredentialFlaw, SchemeFlaw } from '../exchange.ts';
import { defineRule } from '../rule.ts';

type KeyFlaw = Exclude<CredentialFlaw, SchemeFlaw>;
type MalformedKey = CallFacts & {
  readonly flaws: readonly KeyFlaw[];
  readonly length: number;
  readonly header: 'authorization' | 'x-api-key';
};

/** `neolens_live_` and 24 characters. */
const documentedLength = 37;

const flawWords: Readonly<Record<KeyFlaw, string>> = {
  'blank-around': 'it has spaces around it',
  'quote-around': 'it has quotes around it',
  'quote-unclosed': 'it has a quote on one side',
  'wrong-prefix': 'it does not begin with `neolens_live_`',
  'wrong-length': '24 characters should follow the prefix',
  'wrong-characters': 'it has characters other than a-z and 0-9',
};

export default defineRule<MalformedKey>({
  id: 'malformed-key',
  refines: 'unauthorized',
  on: [401],
  docs: [docLinks.authentication],
  title: { en: 'Key not well formed' },
  match: (exchange) => {
    const facts = answered(exchange, 401);
    const sent = sentCredential(exchange);
    const flaws = sent?.flaws.filter((flaw) => !isSchemeFlaw(flaw)) ?? [];
    if (!facts || !sent || flaws.length === 0 || sent.shape === 'placeholder') return undefined;
    const { length } = sent;
    return {
      ...facts,
      evidence: [credentialEvidence(sent), ...facts.evidence],
      flaws,
      length,
      header: keyHeader(exchange),
    };
  },
  certainty: ({ flaws }) => (flaws.includes('wrong-prefix') ? 'likely' : 'certain'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-key' }),
  words: {
    en: ({ call, flaws, length }) => {
      const figure = flaws.includes('wrong-length')
        ? ` (${length} characters sent, ${documentedLength} documented)`
        : '';
      return {
        cause: `The key is not well formed: ${list(flaws.map((flaw) => flawWords[flaw]))}${figure}.`,
        fix: [
          `Copy the whole key again from ${dashboard(call)}: ${code('neolens_live_')} and 24 characters of a-z and 0-9.`,
          'Strip spaces, line breaks and quotes where the key is read from a file or an environment setting.',
        ],
      };
    },
  },
  snippets: ({ header }) => [{ language: 'http', code: keyLine(header) }],
});
