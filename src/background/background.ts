import { hostPattern } from '../api/host-pattern.ts';
import { browser } from '../browser.ts';
import { countFailures } from '../journal/failures.ts';
import { handleRequests } from '../messages/handle.ts';
import { save, watch } from '../storage/stored-value.ts';
import { grantsChangedAt, userBases } from '../storage/values.ts';
import { showFailures } from './badge.ts';
import { restoreRecorder, writeChanges } from './session.ts';
import { watchDocuments, watchTraffic } from './traffic.ts';
import { createWriter } from './writer.ts';

// Firefox shows an extension every request header; Chromium hides some, and a lack of them says nothing.
const seesAllRequestHeaders = browser.runtime.getURL('').startsWith('moz-extension:');
const restored = restoreRecorder(seesAllRequestHeaders);

const writer = createWriter(async () => {
  const { recorder } = await restored;
  await showFailures(await writeChanges(recorder), countFailures(recorder.calls()));
});

// All listeners in the first turn: the browser wakes a stopped background only for those.
watchTraffic((event) => {
  void restored.then(({ recorder }) => {
    if (recorder.webRequest(event, Date.now())) writer.changed();
  });
});
watchDocuments(restoreBadge);
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
  if (!byTab.has(tabId) && byOrigin.size === 0) return;
  for (const wait of [0, 300, 1000]) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    await showFailures(new Set([tabId]), countFailures(recorder.calls()));
  }
}

function noteGrants(): void {
  void save(grantsChangedAt, Date.now());
}
