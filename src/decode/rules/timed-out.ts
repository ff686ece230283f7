import { docLinks } from '../../api/doc-links.ts';
import { failedWith, type NetworkFacts } from '../call-facts.ts';
import { code, seconds, seeStatus } from '../english.ts';
import { usual } from '../english-server.ts';
import { retryTransient, takesBody } from '../retry.ts';
import { defineRule } from '../rule.ts';

export default defineRule<NetworkFacts>({
  id: 'timed-out',
  refines: 'network-failure',
  on: ['network'],
  docs: [docLinks.troubleshooting],
  title: { en: 'No answer in time' },
  match: (exchange) => failedWith(exchange, 'timed-out'),
  certainty: () => 'certain',
  retry: ({ call }) => retryTransient(call.method),
  words: {
    en: ({ call, name }) => ({
      cause: `${code(call.host)} did not answer${call.elapsed === undefined ? ' in time' : ` within ${seconds(call.elapsed)}`} (${code(name)}).${usual(call)}`,
      fix: [
        `Open ${code(call.origin)} in a tab: it shows whether the host answers at all. A firewall that drops packets looks like this.`,
        ...(takesBody(call.method)
          ? ['If only uploads time out, send a smaller image or use a faster connection.']
          : []),
        ...seeStatus(call),
      ],
    }),
  },
});
