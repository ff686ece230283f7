import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { limitsAt } from '../rate-limit/limits-at.ts';
import { isSpentBy } from '../rate-limit/spent-by.ts';
import { bucketsIn, isBucketKey } from '../storage/buckets.ts';
import { followSession, type SessionItems } from '../storage/session-items.ts';
import { fromStored } from '../storage/stored-value.ts';
import { underWay } from '../storage/values.ts';
import { LimitStrip } from '../ui/limits/LimitStrip.tsx';

type Inspected = {
  readonly tabId: number;
  /** Origin that the tab shows, where it is known. */
  readonly site: ReadonlySignal<string | undefined>;
  readonly siteWatched: ReadonlySignal<boolean>;
};

const items = signal<SessionItems>({});
const now = signal(Date.now());
const buckets = computed(() => bucketsIn(items.value));
const open = computed(() => Object.values(fromStored(underWay, items.value[underWay.key])));

/** The rate limits of the tab, from the same record as the popup's, live. */
export function Limits({ tabId, site, siteWatched }: Inspected) {
  const own = buckets.value.filter((bucket) => isSpentBy(bucket, tabId, site.value));
  const unwatched = siteWatched.value || site.value === undefined ? [] : [site.value];
  return (
    <LimitStrip limits={limitsAt(own, open.value, now.value)} now={now.value} unwatched={unwatched} tabId={tabId} />
  );
}

/** Begins to follow the record. */
export function followLimits(): void {
  const isWanted = (key: string) => isBucketKey(key) || key === underWay.key;
  // Where the extension is gone there is no record, and the panel says so.
  followSession(isWanted, (stored) => {
    items.value = stored;
    now.value = Date.now();
  }).catch(() => {});
}

/** Countdowns and pace move with the time; nothing does where there is no limit. */
export function tickLimits(): void {
  if (buckets.value.length > 0) now.value = Date.now();
}
