import { docLinks } from '../../api/doc-links.ts';
import { plans, planWindowMs } from '../../api/plans.ts';
import { backoffSnippets } from '../backoff-snippets.ts';
import { answered, type CallFacts } from '../call-facts.ts';
import { sentCredential } from '../credentials.ts';
import { recentOnSameLimit } from '../earlier.ts';
import { code, counted, figure, list, said, waitTime } from '../english.ts';
import { longWait } from '../english-limit.ts';
import { inert } from '../inert.ts';
import { onRecordSince } from '../on-record.ts';
import { retryQuota } from '../retry.ts';
import { defineRule } from '../rule.ts';
import { type Wait, waitOf } from '../wait.ts';

type SharedLimit = CallFacts &
  Wait & {
    /** Calls of this browser in the window, this one included. */
    readonly own: number;
    /** Calls that the server counted in it, where it says. */
    readonly used: number | undefined;
    /** The window, ms. */
    readonly window: number;
    /** How much of the window before this call is on record, ms; undefined for all of it. */
    readonly seen: number | undefined;
    readonly unwatched: readonly string[];
    /** The key was seen; otherwise the calls have only their host in common. */
    readonly keyed: boolean;
  };

export default defineRule<SharedLimit>({
  id: 'shared-limit',
  refines: 'rate-limited',
  on: [429],
  docs: [docLinks.rateLimiting, docLinks.troubleshooting],
  title: { en: 'Limit perhaps shared' },
  match: (exchange, context) => {
    const facts = answered(exchange, 429);
    // Without a record of earlier calls nothing can be said of them.
    if (!facts || !context.earlier || exchange.startedAt === undefined) return undefined;
    const wait = waitOf(exchange, context.now);
    const window = (wait.windowSeconds ?? planWindowMs / 1_000) * 1_000;
    const own = recentOnSameLimit(exchange, context, window).length + 1;
    const isCounted = wait.limit !== undefined && wait.remaining !== undefined;
    const used = isCounted ? (wait.limit ?? 0) - (wait.remaining ?? 0) : undefined;
    if (own > 0.8 * (used ?? plans.public)) return undefined;
    const since = onRecordSince(exchange, context) ?? exchange.startedAt;
    const seen = exchange.startedAt - since;
    const unwatched = (context.unwatched ?? []).slice(0, 5).map((site) => inert(site, 100));
    const keyed = sentCredential(exchange) !== undefined;
    const evidence = [...facts.evidence, ...wait.evidence];
    return { ...facts, ...wait, evidence, own, used, window, seen: seen < window ? seen : undefined, unwatched, keyed };
  },
  certainty: ({ own, used, seen }) =>
    seen === undefined && used !== undefined && own < used / 2 ? 'likely' : 'possible',
  retry: ({ at }) => retryQuota(at),
  words: {
    en: (facts) => {
      const { call, unwatched, seconds } = facts;
      return {
        cause: `${describe(facts)}.${said(call)}`,
        fix: [
          unwatched.length > 0
            ? `Look first at ${list(unwatched.map(code))}: not watched, so calls from there are not in this count. Open the popup there and choose ${code('Watch this site')}.`
            : `Look first at other sites of this browser that call ${code(call.host)}: calls of a site count only once it is watched (popup, ${code('Watch this site')}).`,
          'Then look for other holders of the key: colleagues, a backend, a scheduled job, a build server. Give each a key of its own.',
          'Limits also count per IP address: behind one company address or VPN all calls add up.',
          seconds === undefined
            ? 'Wait 1 s before the next call, and double the wait each time.'
            : `Wait ${waitTime(seconds)} before the next call.`,
          ...longWait(seconds, call),
        ],
      };
    },
  },
  snippets: (facts) => backoffSnippets(facts, facts.seconds),
});

function describe({ call, own, used, window, seen, keyed }: SharedLimit): string {
  const counts = used === undefined ? '' : `; the server counts ${figure(used)}`;
  if (seen === 0) return `No earlier call is on record, so it is not known who used the limit up${counts}`;
  const whose = keyed ? 'with this key' : `to ${code(call.host)}`;
  const made = `This browser made ${counted(own, 'call')} ${whose} in the last`;
  if (seen !== undefined)
    return `${made} ${waitTime(Math.ceil(seen / 1_000))}, and nothing before is on record${counts}: earlier calls or others may have used the limit up`;
  const others = 'use the same key or IP address';
  return `${made} ${waitTime(Math.round(window / 1_000))}${used === undefined ? `, fewer than any documented limit: others may ${others}` : `${counts}: others ${others}`}`;
}
