import { docLinks } from '../../api/doc-links.ts';
import type { Call } from '../call.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { credentialEvidence, isLost, keyHeader, sentCredential } from '../credentials.ts';
import { callName, code, isNeolens, said } from '../english.ts';
import { dashboard, headerTitle, keyLine } from '../english-key.ts';
import { defineRule, type Words } from '../rule.ts';

type Unauthorized = CallFacts & {
  readonly header: 'authorization' | 'x-api-key';
  readonly sent: boolean;
  /** A key was sent as documented, and the server says that none reached it. */
  readonly lost: boolean;
};

export default defineRule<Unauthorized>({
  id: 'unauthorized',
  refines: 'client-error',
  on: [401],
  docs: [docLinks.authentication, docLinks.troubleshooting],
  title: { en: 'Authentication failed' },
  match: (exchange) => {
    const facts = answered(exchange, 401);
    const sent = sentCredential(exchange);
    const lost = isLost(exchange);
    const evidence = lost && sent ? [credentialEvidence(sent)] : [];
    return (
      facts && {
        ...facts,
        evidence: [...evidence, ...facts.evidence],
        header: keyHeader(exchange),
        sent: sent !== undefined,
        lost,
      }
    );
  },
  certainty: () => 'likely',
  retry: ({ lost }) => ({ verdict: 'never', reason: lost ? 'unchanged-way' : 'unchanged-login' }),
  words: {
    en: ({ call, header, sent, lost }) =>
      lost
        ? lostOnTheWay(call, header)
        : {
            cause: `The API did not accept the key of ${code(callName(call))}${sent ? '' : ', or found none'}.${said(call)}`,
            fix: [
              `Check that the call carries ${code(keyLine(header))}.`,
              `Check at ${dashboard(call)} that the key exists, has not expired and is not revoked.`,
            ],
          },
  },
  snippets: ({ header, lost, call }) => {
    if (!lost) return [{ language: 'http', code: keyLine(header) }];
    return isNeolens(call.origin) ? [] : [{ language: 'http', code: keyLine(other(header)) }];
  },
});

function lostOnTheWay(call: Call, header: Unauthorized['header']): Words {
  return {
    cause: `A key was sent in ${code(headerTitle(header))}, but the server says that it got none.${said(call)}`,
    fix: [
      `Look for what drops the header on the way to ${code(call.host)}: a proxy or gateway in front of it, a development proxy, or a redirect on the server's side.`,
      `Check that the host is the right one: another may take the key in ${code(headerTitle(other(header)))}.`,
    ],
  };
}

function other(header: Unauthorized['header']): Unauthorized['header'] {
  return header === 'authorization' ? 'x-api-key' : 'authorization';
}
