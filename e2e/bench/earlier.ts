import { exchange, startOfTests } from '../../src/decode/exchange.fixture.ts';
import type { Exchange } from '../../src/decode/exchange.ts';
import { decode } from '../../src/decode/index.ts';
import { rounded, table, typical } from './measure.ts';

const perRound = 500;
const calls = 1_200;

/** What the calls before one cost: a page that fails in a loop has a thousand of them. */
export function benchEarlier(): void {
  const rows = [401, 429, 500].map((status) => {
    const each = (earlier: readonly Exchange[]) => {
      const fresh = () => Array.from({ length: perRound }, () => storm(status, calls));
      const ms = typical(9, fresh, (inputs) => {
        for (const seen of inputs) decode(seen, { now: startOfTests, earlier });
      });
      return (ms / perRound) * 1000;
    };
    const before = Array.from({ length: calls }, (_, index) => storm(status, index));
    const [alone, after] = [each([]), each(before)];
    return [`${status} GET /v1/scans`, `${rounded(alone, 1)} µs`, `${rounded(after, 1)} µs`, rounded(after / alone, 1)];
  });
  table(`A call after ${rounded(calls)} of its kind`, ['call', 'alone', 'after them', 'ratio'], rows);
}

function storm(status: number, index: number): Exchange {
  return exchange(`GET /v1/scans → ${status}`, {
    id: `call-${index}`,
    startedAt: startOfTests + 5 * index,
    endedAt: startOfTests + 5 * index + 4,
    responseHeaders: { 'retry-after': '60', 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '0' },
  });
}
