import type { Context } from './diagnosis.ts';
import { recentOnSameLimit } from './earlier.ts';
import type { Exchange } from './exchange.ts';
import { waitOf } from './wait.ts';

type EarlyRepeats = {
  /** The refusal that asked to wait. */
  readonly warned: Exchange;
  /** Refused calls within its wait, the asking one left out. */
  readonly times: number;
  /** When its wait is over, epoch ms. */
  readonly until: number;
  /** How long before that the call was made, ms. */
  readonly early: number;
};

/** Longest wait looked back over, ms: waits beyond it are rare, and so are sessions that keep the calls. */
const longest = 3_600_000;

/**
 * A call that was made though an earlier answer on the same limit had asked to wait. Calls that were under way when that
 * answer came could not know of it.
 */
export function earlyRepeats(exchange: Exchange, context: Context): EarlyRepeats | undefined {
  const { startedAt } = exchange;
  if (startedAt === undefined) return undefined;
  const refused = recentOnSameLimit(exchange, context, longest).filter(({ response }) => response?.status === 429);
  let warned: Exchange | undefined;
  let until = startedAt;
  for (const other of refused) {
    if (other.endedAt === undefined || other.endedAt > startedAt) continue;
    const at = waitOf(other, other.endedAt).at ?? 0;
    // The first of several that name the same end is the one that was not heeded.
    if (at > until - tolerance && at > startedAt) {
      warned = other;
      until = Math.max(until, at);
    }
  }
  if (!warned) return undefined;
  const heard = warned.endedAt ?? startedAt;
  const within = refused.filter((other) => (other.startedAt ?? 0) >= heard).length;
  return { warned, times: within + 1, until, early: until - startedAt };
}

/** Waits in whole seconds name the same end up to a second apart. */
const tolerance = 1_000;
