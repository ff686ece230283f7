import { hostPattern } from '../api/host-pattern.ts';
import { browser } from '../browser.ts';
import { countFailures } from '../journal/failures.ts';
import { handleRequests } from '../messages/handle.ts';
import { limitState } from '../rate-limit/limit-state.ts';
import { isSpentBy } from '../rate-limit/spent-by.ts';
import { byTightness, summarize } from '../rate-limit/summary.ts';
import { save, watch } from '../storage/stored-value.ts';
import { grantsChangedAt, userBases } from '../storage/values.ts';
import { type BadgeState, showBadges } from './badge.ts';
import { watchBlockEnd } from './block-alarm.ts';
import type { Recorder } from './recorder.ts';
import { restoreRecorder, writeChanges } from './session.ts';
import { watchDocuments, watchTraffic } from './traffic.ts';
import { createWriter } from './writer.ts';

// Firefox shows an extension every request header; Chromium hides some, and a lack of them says nothing.
const seesAllRequestHeaders = browser.runtime.getURL('').startsWith('moz-extension:');
const restored = restoreRecorder(seesAllRequestHeaders);

const writer = createWriter(async () => {
  const { recorder } = await restored;
  const tabs = await writeChanges(recorder, Date.now());
  await showBadges(tabs, badgeState(recorder), Date.now());
  noteBlocks(recorder);
});

// All listeners in the first turn: the browser wakes a stopped background only for those.
watchTraffic((event) => {
  void restored.then(({ recorder }) => {
    if (recorder.webRequest(event, Date.now())) writer.changed();
  });
});
watchDocuments(restoreBadge);
const blocks = watchBlockEnd(() => void blockOver());
// A short pause has a timer, which ended with the background that set it.
void restored.then(({ recorder }) => noteBlocks(recorder));
browser.permissions.onAdded.addListener(noteGrants);
browser.permissions.onRemoved.addListener(noteGrants);

handleRequests({
  session: async () => ({ salt: (await restored).salt }),
  callsSeen: async (calls) => {
    (await restored).recorder.callsSeen(calls, Date.now());
    writer.changed();
  },
  clearCalls: async (tabId, origins) => {
    (await restored).recorder.clear(tabId, origins);
    writer.changed();
  },
  siteWatched: (origin) => browser.permissions.contains({ origins: [hostPattern(origin)] }),
  openOptions: () => browser.runtime.openOptionsPage(),
  navigated: restoreBadge,
});

watch(userBases, (bases) => void restored.then(({ recorder }) => recorder.useBases(bases)));

/**
 * The browser takes a tab's badge away when the tab shows another document; its calls are still listed. Nothing tells
 * when it has done so, and to listen to every tab's loading would wake the background for all pages; so it is shown at
 * once and twice more, ms later.
 */
async function restoreBadge(tabId: number): Promise<void> {
  const { recorder } = await restored;
  const { byTab, byOrigin } = countFailures(recorder.calls());
  const isSpender = recorder.buckets().some((bucket) => isSpentBy(bucket, tabId, undefined));
  if (!byTab.has(tabId) && byOrigin.size === 0 && !isSpender) return;
  for (const wait of [0, 300, 1000]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    await showBadges(new Set([tabId]), badgeState(recorder), Date.now());
  }
}

function badgeState(recorder: Recorder): BadgeState {
  const now = Date.now();
  const limits = recorder.buckets().map((bucket) => ({ bucket, summary: summarize(bucket, [], now) }));
  limits.sort((first, second) => byTightness(first.summary, second.summary));
  return {
    failures: countFailures(recorder.calls()),
    limitsOf: (tabId, origin) =>
      limits.flatMap(({ bucket, summary }) => (isSpentBy(bucket, tabId, origin) ? [summary] : [])),
  };
}

/** The time of a block leaves the badges when it is over. */
async function blockOver(): Promise<void> {
  const { recorder } = await restored;
  await showBadges(new Set([-1]), badgeState(recorder), Date.now());
  noteBlocks(recorder);
}

function noteBlocks(recorder: Recorder): void {
  const now = Date.now();
  const ends = recorder.buckets().flatMap((bucket) => {
    const { blockedUntil = 0 } = limitState(bucket.answers, bucket.freeSince);
    return blockedUntil > now ? [blockedUntil] : [];
  });
  blocks.set(ends.length > 0 ? Math.min(...ends) : undefined, now);
}

function noteGrants(): void {
  void save(grantsChangedAt, Date.now());
}
