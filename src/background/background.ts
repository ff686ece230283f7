import { hostPattern } from '../api/host-pattern.ts';
import { browser } from '../browser.ts';
import { failuresByTab } from '../journal/failures.ts';
import { handleRequests } from '../messages/handle.ts';
import { watch } from '../storage/stored-value.ts';
import { userBases } from '../storage/values.ts';
import { showFailures } from './badge.ts';
import { restoreRecorder, writeChanges } from './session.ts';
import { watchTraffic } from './traffic.ts';
import { createWriter } from './writer.ts';

// Firefox shows an extension every request header; Chromium hides some, and a lack of them says nothing.
const seesAllRequestHeaders = browser.runtime.getURL('').startsWith('moz-extension:');
const restored = restoreRecorder(seesAllRequestHeaders);

const writer = createWriter(async () => {
  const { recorder } = await restored;
  const tabs = await writeChanges(recorder);
  const failures = failuresByTab(recorder.calls());
  for (const tabId of tabs) await showFailures(tabId, failures.get(tabId) ?? 0);
});

// All listeners in the first turn: the browser wakes a stopped background only for those.
watchTraffic((event) => {
  void restored.then(({ recorder }) => {
    if (recorder.webRequest(event, Date.now())) writer.changed();
  });
});

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
});

watch(userBases, (bases) => void restored.then(({ recorder }) => recorder.useBases(bases)));
