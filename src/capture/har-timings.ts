import type { Timings } from '../decode/exchange.ts';
import { fields, finite } from './har-entry.ts';

/** `timings` of a HAR entry; undefined where it tells none. HAR writes -1 for a part that there was not. */
export function harTimings(value: unknown): Timings | undefined {
  const { blocked, dns, connect, ssl, send, wait, receive } = fields(value);
  const tls = taken(ssl);
  const connecting = taken(connect);
  const parts = Object.entries({
    blocked: taken(blocked),
    dns: taken(dns),
    connect: connecting === undefined ? undefined : Math.max(0, connecting - (tls ?? 0)),
    tls,
    send: taken(send),
    wait: taken(wait),
    receive: taken(receive),
  }).filter(([, ms]) => ms !== undefined);
  return parts.length === 0 ? undefined : Object.fromEntries(parts);
}

function taken(value: unknown): number | undefined {
  const ms = finite(value);
  return ms === undefined || ms < 0 ? undefined : ms;
}
