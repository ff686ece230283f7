import type { Exchange } from '../decode/exchange.ts';
import { decode } from '../decode/index.ts';
import { isFailure } from '../decode/is-failure.ts';
import { titleOf } from '../decode/title.ts';
import type { Call } from '../journal/call.ts';
import { entriesIn } from '../journal/segment.ts';
import type { Bucket } from '../rate-limit/bucket.ts';
import { bucketOf, keyOfBucket } from '../rate-limit/bucket-of.ts';
import { limitsAt } from '../rate-limit/limits-at.ts';
import { callLabel } from '../ui/call-label.ts';
import type { ShownLimit } from '../ui/limits-types.ts';
import type { PopupFailure } from '../ui/popup-types.ts';

const maxFailures = 5;

/** The failed calls among what is stored, newest first, each with its cause in short. `now`: epoch ms. */
export function failuresIn(calls: readonly Call[], now: number, language: string): readonly PopupFailure[] {
  const failed = calls.filter(({ exchange }) => isFailure(exchange));
  return failed
    .slice(-maxFailures)
    .reverse()
    .map((call) => failureOf(call, now, language));
}

/** How many calls of each limit failed, by `keyOfBucket`. */
export function failuresByLimit(calls: readonly Call[]): ReadonlyMap<string, number> {
  const failures = new Map<string, number>();
  for (const { exchange } of calls) {
    if (!isFailure(exchange)) continue;
    const key = keyOfBucket(bucketOf(exchange));
    failures.set(key, (failures.get(key) ?? 0) + 1);
  }
  return failures;
}

/** The limits as they stand at `now` (epoch ms), tightest first; one with failures of which nothing else is known is listed too. */
export function shownLimits(
  buckets: readonly Bucket[],
  underWay: Iterable<Exchange>,
  failures: ReadonlyMap<string, number>,
  now: number,
): readonly ShownLimit[] {
  const known = new Set(buckets.map(keyOfBucket));
  const others = [...failures.keys()].filter((key) => !known.has(key)).map(emptyBucket);
  return limitsAt([...buckets, ...others], underWay, now).map((limit) => ({
    ...limit,
    failures: failures.get(keyOfBucket(limit)) ?? 0,
  }));
}

function emptyBucket(id: string): Bucket {
  const [host = '', key = ''] = id.split(' ');
  return { host, key, lastAt: 0, answers: [], slots: [], spenders: [] };
}

export function callsIn(stored: Readonly<Record<string, unknown>>): readonly Call[] {
  return entriesIn(stored).map((entry) => entry.call);
}

function failureOf({ exchange, ruleId }: Call, now: number, language: string): PopupFailure {
  const diagnosis = decode(exchange, { now, language });
  const { method, url } = exchange.request;
  const at = exchange.startedAt ?? exchange.endedAt;
  return {
    id: exchange.id,
    label: callLabel(diagnosis?.status.code ?? 0, method, url.template),
    // The devtools page saw the body; what is stored here has lost it.
    title: (ruleId && titleOf(ruleId, language)) ?? diagnosis?.title ?? '',
    ...(at === undefined ? {} : { at }),
  };
}
