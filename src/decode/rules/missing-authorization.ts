import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { hasNoCredential, keyHeader, saysMissing } from '../credentials.ts';
import { earlierEvidence } from '../earlier-evidence.ts';
import { callName, code, said } from '../english.ts';
import { headerTitle, keyLine } from '../english-key.ts';
import { headerEvidence } from '../evidence.ts';
import { headerValue } from '../headers.ts';
import { redirectedFrom } from '../redirected-from.ts';
import { defineRule } from '../rule.ts';

type MissingAuthorization = CallFacts & {
  readonly header: 'authorization' | 'x-api-key';
  /** The request was seen; otherwise only the server says so. */
  readonly seen: boolean;
  readonly noCors: boolean;
  /** The origin that redirected the call here, which drops the header. */
  readonly redirectedBy: string | undefined;
};

export default defineRule<MissingAuthorization>({
  id: 'missing-authorization',
  refines: 'unauthorized',
  on: [401],
  docs: [docLinks.authentication],
  title: { en: 'No key was sent' },
  match: (exchange, context) => {
    const facts = answered(exchange, 401);
    if (!facts) return undefined;
    const source = redirectedFrom(exchange, context)?.source;
    // Sent, and dropped on the way, is another entry's cause.
    if (source?.request.credentials.state === 'present') return undefined;
    const seen = hasNoCredential(exchange);
    const isSaid = exchange.request.credentials.state === 'unseen' && saysMissing(exchange);
    if (!seen && !isSaid) return undefined;
    const header = keyHeader(exchange);
    const { headers } = exchange.request;
    const proof = seen ? headerEvidence('request-header', headers, header) : [];
    const noCors = headerValue(headers, 'sec-fetch-mode') === 'no-cors';
    const way = source ? [earlierEvidence(source)] : [];
    const redirectedBy = source?.request.url.origin;
    return { ...facts, evidence: [...proof, ...way, ...facts.evidence], header, seen, noCors, redirectedBy };
  },
  certainty: ({ seen }) => (seen ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'no-key' }),
  words: {
    en: ({ call, header, seen, noCors, redirectedBy }) => ({
      cause: !seen
        ? `The server found no key in ${code(callName(call))}.${said(call)}`
        : `No ${code(headerTitle(header))} header was sent${
            noCors
              ? `: the page called with ${code("mode: 'no-cors'")}, which drops it`
              : ` with ${code(callName(call))}${redirectedBy ? `; a redirect from ${code(redirectedBy)} led here, and browsers drop it on the way to another origin` : ''}`
          }.`,
      fix: [
        ...(noCors ? [`Take ${code("mode: 'no-cors'")} out of the ${code('fetch')} options.`] : []),
        `Send ${code(keyLine(header))} with the call.`,
        'If your code sets it, check that the header survives: a redirect to another host drops it, and a client made before the key was loaded never gets it.',
      ],
    }),
  },
  snippets: ({ header }) => [{ language: 'http', code: keyLine(header) }],
});
