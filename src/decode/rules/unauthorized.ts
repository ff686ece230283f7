import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { keyHeader, sentCredential } from '../credentials.ts';
import { callName, code, said } from '../english.ts';
import { dashboard, keyLine } from '../english-key.ts';
import { defineRule } from '../rule.ts';

type Unauthorized = CallFacts & { readonly header: 'authorization' | 'x-api-key'; readonly sent: boolean };

export default defineRule<Unauthorized>({
  id: 'unauthorized',
  refines: 'client-error',
  on: [401],
  docs: [docLinks.authentication, docLinks.troubleshooting],
  title: { en: 'Authentication failed' },
  match: (exchange) => {
    const facts = answered(exchange, 401);
    return facts && { ...facts, header: keyHeader(exchange), sent: sentCredential(exchange) !== undefined };
  },
  certainty: () => 'likely',
  retry: () => ({ verdict: 'never', reason: 'unchanged-key' }),
  words: {
    en: ({ call, header, sent }) => ({
      cause: `The API did not accept the key of ${code(callName(call))}${sent ? '' : ', or found none'}.${said(call)}`,
      fix: [
        `Check that the call carries ${code(keyLine(header))}.`,
        `Check at ${dashboard} that the key exists, has not expired and is not revoked.`,
      ],
    }),
  },
  snippets: ({ header }) => [{ language: 'http', code: keyLine(header) }],
});
