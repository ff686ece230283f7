import type { Context } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import { isInstant } from './instant.ts';

/** Since when calls are surely on record before this one: the first of any host and key, epoch ms; undefined for none. */
export function onRecordSince({ id, startedAt }: Exchange, { earlier = [] }: Context): number | undefined {
  let first: number | undefined;
  for (const other of earlier) {
    const at = other.startedAt;
    if (other.id === id || !isInstant(at) || at > (startedAt ?? at)) continue;
    if (first === undefined || at < first) first = at;
  }
  return first;
}
