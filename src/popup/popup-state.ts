import type { Exchange } from '../decode/exchange.ts';
import type { Bucket } from '../rate-limit/bucket.ts';
import { keyOfBucket } from '../rate-limit/bucket-of.ts';
import { limitsAt } from '../rate-limit/limits-at.ts';
import type { ShownLimit } from '../ui/limits-types.ts';

/**
 * The limits as they stand at `now` (epoch ms), tightest first; one with failures of which nothing else is known is listed too.
 * @param failures by `keyOfBucket`; undefined while the calls are not read
 */
export function shownLimits(
  buckets: readonly Bucket[],
  underWay: Iterable<Exchange>,
  failures: ReadonlyMap<string, number> | undefined,
  now: number,
): readonly ShownLimit[] {
  const known = new Set(buckets.map(keyOfBucket));
  const others = [...(failures?.keys() ?? [])].filter((key) => !known.has(key)).map(emptyBucket);
  return limitsAt([...buckets, ...others], underWay, now).map((limit) => ({
    ...limit,
    ...(failures ? { failures: failures.get(keyOfBucket(limit)) ?? 0 } : {}),
  }));
}

function emptyBucket(id: string): Bucket {
  const [host = '', key = ''] = id.split(' ');
  return { host, key, lastAt: 0, answers: [], slots: [], spenders: [] };
}
