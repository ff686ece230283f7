import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { credentialEvidence, keyHeader, sentCredential } from '../credentials.ts';
import { code } from '../english.ts';
import { dashboard, headerTitle, keyLine } from '../english-key.ts';
import { inert } from '../inert.ts';
import { defineRule } from '../rule.ts';

type PlaceholderKey = CallFacts & {
  readonly header: 'authorization' | 'x-api-key';
  readonly sentIn: string;
  /** What stands in place of the key; '' for nothing at all. */
  readonly placeholder: string;
};

export default defineRule<PlaceholderKey>({
  id: 'placeholder-key',
  refines: 'unauthorized',
  on: [401],
  docs: [docLinks.authentication],
  title: { en: 'Placeholder sent as key' },
  match: (exchange) => {
    const facts = answered(exchange, 401);
    const sent = sentCredential(exchange);
    if (!facts || !sent || (sent.shape !== 'placeholder' && sent.shape !== 'empty')) return undefined;
    return {
      ...facts,
      evidence: [credentialEvidence(sent), ...facts.evidence],
      header: keyHeader(exchange),
      sentIn: headerTitle(sent.name),
      placeholder: sent.shape === 'empty' ? '' : inert(sent.placeholder ?? '', 40),
    };
  },
  certainty: () => 'certain',
  retry: () => ({ verdict: 'never', reason: 'no-key' }),
  words: {
    en: ({ call, header, sentIn, placeholder }) => {
      const isUnset = /^(?:undefined|null|nan|\[object object\]|)$/i.test(placeholder);
      return {
        cause:
          placeholder === ''
            ? `An empty key was sent in ${code(sentIn)}.`
            : placeholder === 'sample-key'
              ? `The sample key of the documentation was sent in ${code(sentIn)}; it belongs to nobody.`
              : `${code(placeholder)} was sent in ${code(sentIn)} in place of a key.`,
        fix: [
          isUnset
            ? 'Find where the key is read: the variable or environment setting has no value at the time of the call.'
            : `Replace the placeholder with your key from ${dashboard(call)}.`,
          `Then the call carries ${code(keyLine(header))}.`,
        ],
      };
    },
  },
  snippets: ({ header }) => [{ language: 'http', code: keyLine(header) }],
});
