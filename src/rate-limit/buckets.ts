import type { Bucket } from './bucket.ts';
import type { BucketId } from './bucket-of.ts';
import type { Figure, Reading } from './reading.ts';

const figures: readonly Figure[] = ['limit', 'remaining', 'windowSeconds', 'resetAt', 'blockedUntil'];
/** More keys and hosts than any person debugs at once; those read longest ago go first. */
const maxBuckets = 50;

/** How large the window is holds from answer to answer; what is left of it does not. */
const lasting: readonly Figure[] = ['limit', 'windowSeconds'];

/**
 * The buckets after one more reading. Of two answers the later one counts, whenever it is told; of two readings of one
 * answer (without and with its body) what either says.
 * @param readAt epoch ms when the answer ended
 */
export function updateBuckets(
  buckets: readonly Bucket[],
  id: BucketId,
  reading: Reading,
  readAt: number,
): readonly Bucket[] {
  const before = buckets.find((bucket) => bucket.host === id.host && bucket.key === id.key);
  const others = buckets.filter((bucket) => bucket !== before);
  const bucket = before && before.readAt > readAt ? withLasting(before, reading) : read(before, id, reading, readAt);
  return [...others, bucket].sort((first, second) => second.readAt - first.readAt).slice(0, maxBuckets);
}

function read(before: Bucket | undefined, id: BucketId, reading: Reading, readAt: number): Bucket {
  const sources: Partial<Record<Figure, string>> = {};
  const values: Partial<Record<Figure, number>> = {};
  for (const figure of figures) {
    const holds = lasting.includes(figure) || before?.readAt === readAt;
    const value = reading[figure] ?? (holds ? before?.[figure] : undefined);
    if (value === undefined) continue;
    values[figure] = value;
    const source = sourceOf(reading, figure) ?? before?.sources[figure];
    if (source !== undefined) sources[figure] = source;
  }
  return { ...id, readAt, ...values, sources, contradictions: contradictionsIn(reading) };
}

/** An earlier answer, told late: it adds what the later one did not say and what lasts. */
function withLasting(bucket: Bucket, reading: Reading): Bucket {
  const missing = lasting.filter((figure) => bucket[figure] === undefined && reading[figure] !== undefined);
  const values = Object.fromEntries(missing.map((figure) => [figure, reading[figure]]));
  const sources = Object.fromEntries(
    missing.flatMap((figure) => {
      const source = sourceOf(reading, figure);
      return source === undefined ? [] : [[figure, source]];
    }),
  );
  return { ...bucket, ...values, sources: { ...bucket.sources, ...sources } };
}

function sourceOf(reading: Reading, figure: Figure): string | undefined {
  const said = reading.claims.filter((claim) => claim.figure === figure);
  return (said.find((claim) => claim.value === reading[figure]) ?? said[0])?.source;
}

/** A second of difference between two instants is rounding, not disagreement. */
const rounding = 1500;

function contradictionsIn(reading: Reading): Reading['claims'] {
  return figures.flatMap((figure) => {
    const said = reading.claims.filter((claim) => claim.figure === figure);
    const values = said.map((claim) => claim.value);
    const spread = Math.max(...values) - Math.min(...values);
    const allowed = figure === 'resetAt' || figure === 'blockedUntil' ? rounding : 0;
    return said.length > 1 && spread > allowed ? said : [];
  });
}
