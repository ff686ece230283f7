import { readRateLimit } from '../rate-limit/index.ts';
import type { Evidence } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import { isInstant } from './instant.ts';

/** What a 429 says of the wait. `at` is epoch ms, `seconds` counts from the answer, rounded up. */
export type Wait = {
  readonly at: number | undefined;
  readonly seconds: number | undefined;
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
  readonly windowSeconds: number | undefined;
  readonly evidence: readonly Evidence[];
};

/** Several entries ask for the wait of one answer. */
let last: { readonly exchange: Exchange; readonly now: number; readonly wait: Wait } | undefined;

export function waitOf(exchange: Exchange, now: number): Wait {
  if (last?.exchange !== exchange || last.now !== now) last = { exchange, now, wait: read(exchange, now) };
  return last.wait;
}

function read(exchange: Exchange, now: number): Wait {
  const reading = readRateLimit(exchange, now);
  const until = reading?.blockedUntil;
  const answeredAt = exchange.answeredAt ?? exchange.endedAt ?? now;
  const delay = until === undefined ? Number.NaN : until - answeredAt;
  return {
    at: isInstant(until) ? until : undefined,
    // A wait that was over when the answer came says nothing of how long to wait.
    seconds: delay > 0 && isInstant(until) ? Math.ceil(delay / 1_000) : undefined,
    limit: reading?.limit,
    remaining: reading?.remaining,
    windowSeconds: reading?.windowSeconds,
    evidence: (reading?.claims ?? [])
      .filter(({ value }) => Number.isFinite(value - answeredAt))
      .map(({ source, figure, value }) => ({
        where: source.startsWith('body') || !/^[A-Z]/.test(source) ? 'response-body' : 'response-header',
        name: source,
        value:
          figure === 'limit' || figure === 'remaining'
            ? String(value)
            : `+${Math.ceil((value - answeredAt) / 1_000)} s`,
      })),
  };
}
