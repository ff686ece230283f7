import { browser } from '../browser.ts';
import { entriesIn, storedSegment } from '../journal/segment.ts';
import { keyOfBucket } from '../rate-limit/bucket-of.ts';
import type { LedgerChanges } from '../rate-limit/ledger.ts';
import { limitsAt } from '../rate-limit/limits-at.ts';
import { bucketsIn, storedBuckets } from '../storage/buckets.ts';
import { load, save, toStored } from '../storage/stored-value.ts';
import { sessionSalt, tabsUnderWay, tightestLimits, underWay, userBases } from '../storage/values.ts';
import { createRecorder, type Recorder, type RecorderState } from './recorder.ts';

/** Rebuilds what the background knew when it was last stopped. */
export async function restoreRecorder(seesAllRequestHeaders: boolean): Promise<{ recorder: Recorder; salt: string }> {
  const [salt, items, bases, open, tabs] = await Promise.all([
    establishSalt(),
    browser.storage.session.get(null),
    load(userBases),
    load(underWay),
    load(tabsUnderWay),
  ]);
  const buckets = bucketsIn(items);
  const state: RecorderState = {
    salt,
    entries: entriesIn(items),
    userBases: bases,
    underWay: open,
    tabsUnderWay: tabs,
    buckets,
  };
  return { recorder: createRecorder(state, seesAllRequestHeaders), salt };
}

/**
 * Writes what changed since the last time, and gives the tabs whose calls did. Only one may run at a time. Where the
 * browser refuses, the oldest calls give way before it is tried again. `now`: epoch ms.
 */
export async function writeChanges(recorder: Recorder, now: number): Promise<ReadonlySet<number>> {
  const changes = recorder.takeChanges();
  const { set, remove, tabs } = changes.journal;
  const limits = storedBuckets(changes.limits);
  const segments = Object.entries(set).map(([key, entries]) => [key, storedSegment(entries)]);
  const gone = [...remove, ...limits.remove];
  try {
    if (gone.length > 0) await browser.storage.session.remove(gone);
    await browser.storage.session.set({
      ...Object.fromEntries(segments),
      ...limits.set,
      ...toStored(underWay, recorder.underWay()),
      ...(changes.limits.size > 0 ? toStored(tightestLimits, tightestOf(recorder, now)) : {}),
      ...toStored(tabsUnderWay, recorder.tabsUnderWay()),
    });
  } catch (error) {
    recorder.returnChanges(changes);
    recorder.shrink();
    throw error;
  }
  return new Set([...tabs, ...spendersOf(changes.limits)]);
}

async function establishSalt(): Promise<string> {
  const known = await load(sessionSalt);
  if (known) return known;
  const made = crypto.randomUUID();
  await save(sessionSalt, made);
  return made;
}

/** As many as a popup has room for, and a few that may become tighter until it is opened. */
const mostTightest = 8;

function tightestOf(recorder: Recorder, now: number): readonly string[] {
  const limits = limitsAt(recorder.buckets(), Object.values(recorder.underWay()), now);
  return limits.slice(0, mostTightest).map(keyOfBucket);
}

/** Tabs that spend a limit which changed: what one of them does concerns the others. */
function spendersOf(limits: LedgerChanges): readonly number[] {
  return [...limits.values()].flatMap((bucket) => bucket?.spenders.map(({ tabId }) => tabId) ?? []);
}
