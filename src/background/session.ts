import { browser } from '../browser.ts';
import { entriesIn, storedSegment } from '../journal/segment.ts';
import type { LedgerChanges } from '../rate-limit/ledger.ts';
import { bucketsIn, storedBuckets } from '../storage/buckets.ts';
import { load, save, toStored } from '../storage/stored-value.ts';
import { sessionSalt, tabsUnderWay, underWay, userBases } from '../storage/values.ts';
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
 * browser refuses, the oldest calls give way before it is tried again.
 */
export async function writeChanges(recorder: Recorder): Promise<ReadonlySet<number>> {
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

/** Tabs that spend a limit which changed: what one of them does concerns the others. */
function spendersOf(limits: LedgerChanges): readonly number[] {
  return [...limits.values()].flatMap((bucket) => bucket?.spenders.map(({ tabId }) => tabId) ?? []);
}
