import { decode } from '../decode/index.ts';
import { isFailure } from '../decode/is-failure.ts';
import { titleOf } from '../decode/title.ts';
import type { Call } from '../journal/call.ts';
import { entriesIn } from '../journal/segment.ts';
import type { Bucket } from '../rate-limit/bucket.ts';
import { bucketOf } from '../rate-limit/bucket-of.ts';
import { callLabel } from '../ui/call-label.ts';
import type { PopupBucket, PopupFailure } from '../ui/popup-types.ts';

const maxFailures = 5;

/** The failed calls among what is stored, newest first, each with its cause in short. `now`: epoch ms. */
export function failuresIn(calls: readonly Call[], now: number, language: string): readonly PopupFailure[] {
  const failed = calls.filter(({ exchange }) => isFailure(exchange));
  return failed
    .slice(-maxFailures)
    .reverse()
    .map((call) => failureOf(call, now, language));
}

/** The buckets with the number of failed calls of each, tightest first; one with failures but no figures is listed too. */
export function bucketsWithFailures(buckets: readonly Bucket[], calls: readonly Call[]): readonly PopupBucket[] {
  const all = new Map<string, PopupBucket>(buckets.map((bucket) => [keyOf(bucket), { ...bucket, failures: 0 }]));
  for (const { exchange } of calls) {
    if (!isFailure(exchange)) continue;
    const id = bucketOf(exchange);
    const bucket = all.get(keyOf(id)) ?? {
      ...id,
      readAt: exchange.endedAt ?? 0,
      sources: {},
      contradictions: [],
      failures: 0,
    };
    all.set(keyOf(id), { ...bucket, failures: bucket.failures + 1 });
  }
  return [...all.values()].sort((first, second) => share(first) - share(second));
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

function keyOf({ host, key }: { readonly host: string; readonly key: string }): string {
  return `${host} ${key}`;
}

function share({ remaining, limit }: Bucket): number {
  return remaining === undefined || !limit ? 2 : remaining / limit;
}
