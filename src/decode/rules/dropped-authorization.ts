import { docLinks } from '../../api/doc-links.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { hasNoCredential, keyHeader } from '../credentials.ts';
import { earlierEvidence } from '../earlier-evidence.ts';
import { callName, code, said } from '../english.ts';
import { headerTitle, keyLine } from '../english-key.ts';
import { headerEvidence } from '../evidence.ts';
import { redirectedFrom } from '../redirected-from.ts';
import { defineRule } from '../rule.ts';
import { shownPath } from '../shown-path.ts';

type DroppedAuthorization = CallFacts & {
  /** Where the call went first and where the redirect sent it: origin and path template. */
  readonly from: string;
  readonly to: string;
  /** Where a chain of redirects ended. */
  readonly final: string;
  readonly origin: string;
  readonly header: 'authorization' | 'x-api-key';
  /** The key was seen on the first call. */
  readonly seen: boolean;
};

export default defineRule<DroppedAuthorization>({
  id: 'dropped-authorization',
  refines: 'unauthorized',
  on: [401],
  docs: [docLinks.authentication],
  title: { en: 'Key dropped by a redirect' },
  match: (exchange, context) => {
    const facts = answered(exchange, 401);
    const hop = facts && hasNoCredential(exchange) ? redirectedFrom(exchange, context) : undefined;
    const header = keyHeader(exchange);
    // Browsers drop this one field alone.
    if (!facts || !hop || hasNoCredential(hop.source) || header !== 'authorization') return undefined;
    const { source, target } = hop;
    const { headers, url } = exchange.request;
    return {
      ...facts,
      evidence: [earlierEvidence(source), ...headerEvidence('request-header', headers, header), ...facts.evidence],
      from: source.request.url.origin + shownPath(source.request.url),
      to: target.request.url.origin + shownPath(target.request.url),
      final: url.origin + shownPath(url),
      origin: url.origin,
      header,
      seen: source.request.credentials.state === 'present',
    };
  },
  certainty: ({ seen }) => (seen ? 'certain' : 'likely'),
  retry: () => ({ verdict: 'never', reason: 'unchanged-url' }),
  words: {
    en: ({ call, from, to, final, origin, header }) => ({
      cause: `${code(from)} redirected the call to ${code(to)}, and browsers drop ${code(headerTitle(header))} on a redirect to another origin.${said(call)}`,
      fix: [
        `Call ${code(final)} directly: set the base URL of your client to ${code(origin)}.`,
        'Mind what counts as another origin: another scheme (`http:` instead of `https:`), host or port; a `www.` is one too.',
      ],
    }),
  },
  snippets: ({ call, header }) => [
    { language: 'http', code: `${callName(call)}\nHost: ${call.host}\n${keyLine(header)}` },
  ],
});
