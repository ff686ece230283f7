import type { Context } from './diagnosis.ts';
import { recentOnSameLimit } from './earlier.ts';
import type { Exchange } from './exchange.ts';
import { remembered } from './remembered.ts';
import { waitOf } from './wait.ts';

type EarlyRepeats = {
  /** The refusal that asked to wait. */
  readonly warned: Exchange;
  /** Refused calls within its wait, the asking one left out; `mostRefused` stands for that many and more. */
  readonly times: number;
  /** When its wait is over, epoch ms. */
  readonly until: number;
  /** How long before that the call was made, ms. */
  readonly early: number;
};

/** Longest wait looked back over, ms: waits beyond it are rare, and so are sessions that keep the calls. */
const longest = 3_600_000;
/** A storm may have thousands, and each of them is looked at for the next one. */
export const mostRefused = 100;

const waitEnd = remembered(
  (refused: Exchange) => waitOf(refused, refused.endedAt ?? 0).at ?? 0,
  () => true,
);

/**
 * A call that was made though an earlier answer on the same limit had asked to wait. Calls that were under way when that
 * answer came could not know of it.
 */
export function earlyRepeats(exchange: Exchange, context: Context): EarlyRepeats | undefined {
  const { startedAt } = exchange;
  if (startedAt === undefined) return undefined;
  const refused = recentOnSameLimit(exchange, context, longest, mostRefused, isRefused);
  let warned: Exchange | undefined;
  let until = startedAt;
  for (const other of refused) {
    if (other.endedAt === undefined || other.endedAt > startedAt) continue;
    const at = waitEnd(other);
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

function isRefused({ response }: Exchange): boolean {
  return response?.status === 429;
}

/** Waits in whole seconds name the same end up to a second apart. */
const tolerance = 1_000;
