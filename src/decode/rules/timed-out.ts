import { docLinks } from '../../api/doc-links.ts';
import type { Call } from '../call.ts';
import { failedWith, type NetworkFacts } from '../call-facts.ts';
import { code, seconds, seeStatus } from '../english.ts';
import { usual } from '../english-server.ts';
import { retryTransient, takesBody } from '../retry.ts';
import { defineRule } from '../rule.ts';

type TimedOut = NetworkFacts & {
  /** No connection came about, so nothing was sent. */
  readonly unconnected: boolean;
};

/** Firefox has one name for all its timeouts, and only that of connecting, 90 s, lies here. */
const connecting = { least: 88_000, most: 100_000 } as const;

export default defineRule<TimedOut>({
  id: 'timed-out',
  refines: 'network-failure',
  on: ['network'],
  docs: [docLinks.troubleshooting],
  title: { en: 'No answer in time' },
  match: (exchange) => {
    const facts = failedWith(exchange, 'timed-out', 'unconnected');
    return facts && { ...facts, unconnected: isUnconnected(facts) };
  },
  certainty: ({ kind, unconnected }) => (unconnected && kind !== 'unconnected' ? 'likely' : 'certain'),
  retry: ({ call, unconnected }) =>
    unconnected ? { verdict: 'now', reason: 'never-reached' } : retryTransient(call.method),
  words: {
    en: ({ call, name, unconnected }) => ({
      cause: unconnected
        ? `No connection to ${code(call.host)} came about${withinElapsed(call)} (${code(name)}), so the call was not sent.`
        : `${code(call.host)} did not answer${withinElapsed(call)} (${code(name)}).${usual(call)}`,
      fix: [
        `Open ${code(call.origin)} in a tab: it shows whether the host answers at all. A firewall that drops packets looks like this.`,
        ...(takesBody(call.method) && !unconnected
          ? ['If only uploads time out, send a smaller image or use a faster connection.']
          : []),
        ...seeStatus(call),
      ],
    }),
  },
});

function withinElapsed({ elapsed }: Call): string {
  return elapsed === undefined ? ' in time' : ` within ${seconds(elapsed)}`;
}

function isUnconnected({ kind, name, call: { status, elapsed } }: NetworkFacts): boolean {
  if (status !== undefined) return false;
  if (kind === 'unconnected') return true;
  const { least, most } = connecting;
  return name === 'NS_ERROR_NET_TIMEOUT' && elapsed !== undefined && elapsed >= least && elapsed <= most;
}
