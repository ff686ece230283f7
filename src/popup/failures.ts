import { decode } from '../decode/index.ts';
import { isFailure } from '../decode/is-failure.ts';
import { titleOf } from '../decode/title.ts';
import type { Call } from '../journal/call.ts';
import { entriesIn } from '../journal/segment.ts';
import { bucketOf, keyOfBucket } from '../rate-limit/bucket-of.ts';
import { callLabel } from '../ui/call-label.ts';
import type { PopupFailure } from '../ui/popup-types.ts';

// Loaded once the limits are shown: the decoder is larger than all the rest of the popup.

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
