import { type Answer, withAnswer } from './answer.ts';
import type { Bucket, Plan } from './bucket.ts';
import { bucketOf, keyOfBucket } from './bucket-of.ts';
import { type CountedCall, counts, outcomeOf, spenderOf, timesOf } from './counted-call.ts';
import { keptSeconds } from './kept.ts';
import type { LimitAnswer } from './reading.ts';
import { emptySlot, isEmpty, isIdle, type Slot, withBegun, withEnded, withRemaining } from './slot.ts';
import { placeOf } from './spenders.ts';

/** What was told of one call: what it was taken for until now, and what it is. */
export type Telling = {
  /** Earlier versions of this call, to be taken out of the count. */
  readonly before: readonly CountedCall[];
  readonly call: CountedCall;
  readonly said?: LimitAnswer;
};

/** The record of all limits, as the background keeps it: each call counts once, whoever tells it, however often. */
export type Ledger = {
  /** `now`: epoch ms. */
  note(telling: Telling, now: number): void;
  buckets(): readonly Bucket[];
  /** What changed since the last time it was asked. */
  takeChanges(): LedgerChanges;
  /** Takes back what could not be written, so that it is among the next changes. */
  returnChanges(changes: LedgerChanges): void;
  /** Drops the quarter that was used longest ago, where the browser has no more room. */
  shrink(): void;
};

/** Buckets by `keyOfBucket`; undefined for one that is gone. */
export type LedgerChanges = ReadonlyMap<string, Bucket | undefined>;

/** More keys and hosts than any person debugs at once; those used longest ago go first. */
export const maxBuckets = 50;
/** What lies further ahead than this was told before the clock was set back, ms. */
const aheadMs = 60_000;

export function createLedger(stored: readonly Bucket[] = []): Ledger {
  const buckets = new Map(stored.map((bucket) => [keyOfBucket(bucket), bucket]));
  let dirty = new Set<string>();

  function note({ before, call, said }: Telling, now: number): void {
    const id = call.exchange.id;
    const earlier = before.map((each) => takeOut(each));
    if (!counts(call)) return;
    const told = [...earlier, said && answerOf(call, said, now)].filter((answer) => answer !== undefined);
    const answers = told.map((answer): Answer => ({ ...answer, id }));
    put(added(bucketFor(call, now), call, answers, now));
    while (buckets.size > maxBuckets) dropOldest();
  }

  function bucketFor({ exchange }: CountedCall, now: number): Bucket {
    const which = bucketOf(exchange);
    const known = buckets.get(keyOfBucket(which));
    return known ?? { ...which, lastAt: timesOf(exchange)?.ended ?? now, answers: [], slots: [], spenders: [] };
  }

  function put(bucket: Bucket): void {
    const key = keyOfBucket(bucket);
    buckets.set(key, bucket);
    dirty.add(key);
  }

  /** Takes a call out of the counts and gives the answer that was kept of it. */
  function takeOut(call: CountedCall): Answer | undefined {
    const bucket = counts(call) ? buckets.get(keyOfBucket(bucketOf(call.exchange))) : undefined;
    if (!bucket) return undefined;
    const { id } = call.exchange;
    const answer = bucket.answers.find((each) => each.id === id);
    const { plan, ...left } = counted(bucket, call, -1);
    const answers = left.answers.filter((each) => each !== answer);
    const others = plan && plan.at !== answer?.at ? { plan } : {};
    if (left.slots.every(isIdle) && answers.length === 0 && !others.plan) remove(keyOfBucket(left));
    else put({ ...left, ...others, answers });
    return answer;
  }

  function remove(key: string): void {
    buckets.delete(key);
    dirty.add(key);
  }

  function dropOldest(): void {
    const [oldest] = [...buckets.values()].sort((first, second) => first.lastAt - second.lastAt);
    if (oldest) remove(keyOfBucket(oldest));
  }

  return {
    note,
    buckets: () => [...buckets.values()],
    takeChanges() {
      const changes = new Map([...dirty].map((key) => [key, buckets.get(key)]));
      dirty = new Set();
      return changes;
    },
    returnChanges(changes) {
      for (const key of changes.keys()) dirty.add(key);
    },
    shrink() {
      for (let left = Math.floor(buckets.size / 4); left > 0; left--) dropOldest();
    },
  };
}

function answerOf({ exchange }: CountedCall, said: LimitAnswer, now: number): Answer {
  const { id } = exchange;
  const { begun, ended } = timesOf(exchange) ?? { begun: now, ended: now };
  return { id, from: begun, at: Math.round(exchange.answeredAt ?? ended), said };
}

function added(bucket: Bucket, call: CountedCall, told: readonly Answer[], now: number): Bucket {
  const { exchange } = call;
  const { begun, ended } = timesOf(exchange) ?? { begun: now, ended: now };
  const isKept = ({ at }: { readonly at: number }) => at <= now + aheadMs;
  const answers = told.reduce(withAnswer, bucket.answers.filter(isKept));
  const plan = told.map(planOf).reduce(latestPlan, bucket.plan && isKept(bucket.plan) ? bucket.plan : undefined);
  const status = exchange.response?.status ?? 0;
  const isFree = status >= 100 && status !== 429 && status !== 503;
  const before = bucket.freeSince !== undefined && bucket.freeSince <= now + aheadMs ? bucket.freeSince : undefined;
  const freeSince = isFree ? Math.max(begun, before ?? 0) : before;
  const { freeSince: _then, ...whole } = counted(bucket, call, 1);
  return {
    ...whole,
    lastAt: Math.max(bucket.lastAt <= now + aheadMs ? bucket.lastAt : 0, ended),
    answers,
    slots: marked(whole.slots, told).filter(({ second }) => isRecent(second, now)),
    ...(plan ? { plan } : {}),
    ...(freeSince === undefined ? {} : { freeSince }),
  };
}

function isRecent(second: number, now: number): boolean {
  return second * 1000 >= now - keptSeconds * 1000 && second * 1000 <= now + aheadMs;
}

/** The bucket with the call in its counts (1), or without it (-1). */
function counted(bucket: Bucket, call: CountedCall, count: 1 | -1): Bucket {
  const times = timesOf(call.exchange);
  if (!times) return bucket;
  const { begun, ended } = times;
  const { spenders, place: spender, slots: numbered } = placeOf(bucket, spenderOf(call));
  const slots = changed(
    changed(numbered, begun, (slot) => withBegun(slot, begun, spender, count)),
    ended,
    (slot) => withEnded(slot, outcomeOf(call.exchange), count),
  );
  return { ...bucket, slots, spenders };
}

/** The slots with the one of `at` (epoch ms) changed, in order of time; one that is empty then is left out. */
function changed(slots: readonly Slot[], at: number, change: (slot: Slot) => Slot): readonly Slot[] {
  const second = Math.floor(at / 1000);
  const place = slots.findLastIndex((slot) => slot.second <= second);
  const known = slots[place]?.second === second ? slots[place] : undefined;
  const slot = change(known ?? emptySlot(second));
  const before = slots.slice(0, known ? place : place + 1);
  return [...before, ...(isEmpty(slot) ? [] : [slot]), ...slots.slice(place + 1)];
}

/** What the answers said to be left, in the seconds in which they came. */
function marked(slots: readonly Slot[], told: readonly Answer[]): readonly Slot[] {
  return told.reduce((all, { at, from, said: { remaining, limit } }) => {
    return remaining === undefined ? all : changed(all, at, (slot) => withRemaining(slot, remaining, from, limit));
  }, slots);
}

function planOf({ at, said }: Answer): Plan | undefined {
  const { limit, windowSeconds, claims } = said;
  if (!limit) return undefined;
  const source = claims.find(({ figure }) => figure === 'limit')?.source ?? 'RateLimit-Policy';
  return { limit, source, at, ...(windowSeconds === undefined ? {} : { windowSeconds }) };
}

function latestPlan(first: Plan | undefined, second: Plan | undefined): Plan | undefined {
  if (!first || !second) return first ?? second;
  if (first.at !== second.at) return second.at > first.at ? second : first;
  return second.limit > first.limit ? second : first;
}
