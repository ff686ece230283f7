import type { Bucket } from './bucket.ts';
import type { Slot } from './slot.ts';

/** The last minutes of one limit, for a plot: steps of equal length, oldest first. Instants are epoch ms. */
export type Timeline = {
  readonly from: number;
  readonly to: number;
  readonly stepMs: number;
  readonly steps: readonly TimelineStep[];
  /** When the server refused calls, cut to what is shown. */
  readonly blocked: readonly { readonly from: number; readonly to: number }[];
  /** The most that was told to be left or allowed in the time shown; 0 where nothing was. */
  readonly top: number;
};

export type TimelineStep = {
  readonly at: number;
  /** Calls that ended in it. */
  readonly served: number;
  /** Failed, or ended without an answer. */
  readonly failed: number;
  /** 429. */
  readonly refused: number;
  /** The fewest left that an answer in it told. */
  readonly remaining?: number;
};

/** The steps up to the one that has `now` (epoch ms) in it; they are aligned to whole steps, so that bars do not crawl. */
export function timelineOf(bucket: Bucket, now: number, { steps = 60, stepMs = 5_000 } = {}): Timeline {
  const to = (Math.floor(now / stepMs) + 1) * stepMs;
  const from = to - steps * stepMs;
  const shown = bucket.slots.filter(({ second }) => second * 1000 >= from && second * 1000 < to);
  return {
    from,
    to,
    stepMs,
    steps: Array.from({ length: steps }, (_, index) => {
      const at = from + index * stepMs;
      return stepOf(
        at,
        shown.filter(({ second }) => second * 1000 >= at && second * 1000 < at + stepMs),
      );
    }),
    blocked: blockedIn(bucket, from, to),
    top: Math.max(0, bucket.plan?.limit ?? 0, ...shown.map(({ high }) => high ?? 0)),
  };
}

function stepOf(at: number, slots: readonly Slot[]): TimelineStep {
  const sum = (countIn: (ended: Slot['ended']) => number) => slots.reduce((all, { ended }) => all + countIn(ended), 0);
  const told = slots.flatMap(({ low }) => (low === undefined ? [] : [low]));
  return {
    at,
    served: sum(({ served = 0 }) => served),
    failed: sum(({ failed = 0, unanswered = 0 }) => failed + unanswered),
    refused: sum(({ refused = 0 }) => refused),
    ...(told.length > 0 ? { remaining: Math.min(...told) } : {}),
  };
}

/** The pauses that were asked for, those that overlap made one. */
function blockedIn({ answers, freeSince = 0 }: Bucket, from: number, to: number): Timeline['blocked'] {
  const spans: { from: number; to: number }[] = [];
  for (const { at, said } of answers) {
    // A call that was served after it ended it.
    const end = freeSince > at ? Math.min(freeSince, said.blockedUntil ?? 0) : (said.blockedUntil ?? 0);
    const until = Math.min(to, end);
    const since = Math.max(from, at);
    if (until <= since) continue;
    const last = spans.at(-1);
    if (last && since <= last.to) last.to = Math.max(last.to, until);
    else spans.push({ from: since, to: until });
  }
  return spans;
}
