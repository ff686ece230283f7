import { docLinks } from '../../api/doc-links.ts';
import { answerFacts, type CallFacts } from '../call-facts.ts';
import { askSupport, callName, code, said } from '../english.ts';
import { networkEvidence } from '../evidence.ts';
import { networkKind } from '../network-names.ts';
import { isIdempotent } from '../retry.ts';
import { defineRule } from '../rule.ts';

type UnknownFailure = CallFacts & { readonly redirectLoop: boolean };

export default defineRule<UnknownFailure>({
  id: 'unknown-failure',
  on: ['any'],
  docs: [docLinks.troubleshooting],
  title: { en: 'Failure of unknown kind' },
  match: (exchange) => ({
    ...answerFacts(exchange, networkEvidence(exchange)),
    redirectLoop: exchange.failure !== undefined && networkKind(exchange.failure.name) === 'redirect-loop',
  }),
  certainty: ({ redirectLoop }) => (redirectLoop ? 'certain' : 'possible'),
  retry: ({ call, redirectLoop }) => {
    if (redirectLoop) return { verdict: 'never', reason: 'unchanged-url' };
    return isIdempotent(call.method)
      ? { verdict: 'now', reason: 'safe-method' }
      : { verdict: 'check-first', reason: 'unexplained' };
  },
  words: {
    en: ({ call, redirectLoop }) => {
      if (redirectLoop) {
        return {
          cause: `${code(callName(call))} was redirected in a circle until the browser gave up.`,
          fix: [
            'Open the call in the Network tool and read the `Location` header of each redirect.',
            'Call the final https URL directly, without a trailing slash or a second host in between.',
          ],
        };
      }
      const seen = call.status === undefined ? 'no answer was seen' : `the answer had status ${call.status}`;
      return {
        cause: `${code(callName(call))} failed in a way that fits no known cause: ${seen}.${said(call)}`,
        fix: ['Repeat the call with DevTools open, so that its answer can be read.', askSupport(call)],
      };
    },
  },
});
