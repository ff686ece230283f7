import { neolensBases } from '../api/base.ts';
import { browser } from '../browser.ts';
import { inspectedOrigin } from '../inspected-origin.ts';
import { type Call, sighted } from '../journal/call.ts';
import { createHistory } from '../journal/history.ts';
import { entriesIn } from '../journal/segment.ts';
import { createTabCalls, type TabCallsChange } from '../journal/tab-calls.ts';
import { type CallSource, callSourceEvent, type PanelWindow } from '../messages/call-source.ts';
import { send } from '../messages/send.ts';
import { load, watch } from '../storage/stored-value.ts';
import { bodyMegabytes, userBases } from '../storage/values.ts';
import { createHarFeed, type RawRequest } from './har-feed.ts';
import { createReport } from './report.ts';

/** Characters of bodies kept for the inspected tab, by what is set in the options. */
const charactersOf = (megabytes: number) => megabytes * 1024 * 1024;

const openedAt = Date.now();
const { tabId } = browser.devtools.inspectedWindow;
const origins = new Set<string>();
const listeners = new Set<(change: TabCallsChange) => void>();
const history = createHistory();
const report = createReport({ send: (seen) => send('callsSeen', seen), now: Date.now, around: history.around });

const calls = createTabCalls({
  tabId,
  hasOrigin: (origin) => origins.has(origin),
  bodyCap: charactersOf(bodyMegabytes.fallback),
  onChange: (change) => {
    for (const id of change.gone) history.forget(id);
    for (const call of change.calls) history.saw(call.exchange);
    for (const call of change.calls) if (isOwn(call)) report.tell(call);
    for (const listener of listeners) listener(change);
  },
});

const feed = createHarFeed((exchange) => calls.sawLive(sighted(exchange, tabId)));

/** The one source, however often the panel is shown. */
const callSource: CallSource = {
  isLive: (call) => isOwn(call) || (call.exchange.endedAt ?? call.exchange.startedAt ?? 0) >= openedAt,
  calls: () => calls.calls(),
  dropped: () => calls.dropped(),
  subscribe(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  around: history.around,
  clear() {
    calls.clear(Date.now());
    history.clear();
    report.forget();
    // Where the extension is gone, so is its journal.
    send('clearCalls', tabId, [...origins]).catch(() => {});
  },
};

// In the first turn: what finishes while the rest is read must not be missed.
browser.devtools.network.onRequestFinished.addListener((request: unknown) => feed.take(request as RawRequest));
browser.devtools.network.onNavigated.addListener(() => {
  void noteOrigin();
  send('navigated', tabId).catch(() => {}); // only the badge waits for it
});
browser.storage.session.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
  calls.sawJournal(
    entriesIn(Object.fromEntries(Object.entries(changes).map(([key, { newValue }]) => [key, newValue]))),
  );
});
addEventListener('pagehide', () => report.flush());
watch(userBases, (bases) => feed.useBases([...neolensBases, ...bases]));
const useBodyCap = (megabytes: number) => calls.useBodyCap(charactersOf(megabytes));
void load(bodyMegabytes).then(useBodyCap);
watch(bodyMegabytes, useBodyCap);
void noteOrigin();
void begin();
void createPanel();

/** The background may be starting or be stopped at that moment; without an answer nothing can be shown, so it is asked again. */
async function begin(): Promise<void> {
  for (let wait = 100; ; wait = Math.min(2 * wait, 5000)) {
    try {
      const [{ salt }, bases] = await Promise.all([send('session'), load(userBases)]);
      feed.begin([...neolensBases, ...bases], salt);
      break;
    } catch {
      if (browser.runtime?.id === undefined) return;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
  calls.sawJournal(entriesIn(await browser.storage.session.get(null)));
  feed.takeLog(await harLog());
}

function isOwn({ sightings, preflightSightings }: Call): boolean {
  return sightings.some(feed.isOwn) || preflightSightings.some(feed.isOwn);
}

/** What finished between the opening of DevTools and the first turn of this page. */
async function harLog(): Promise<readonly RawRequest[]> {
  try {
    const { entries } = (await browser.devtools.network.getHAR()) as { readonly entries?: unknown };
    return Array.isArray(entries) ? (entries as RawRequest[]) : [];
  } catch {
    return []; // the browser has no log to give
  }
}

/** A page's service worker has no tab; its calls are known by the origin of the document that they are made for. */
async function noteOrigin(): Promise<void> {
  const origin = await inspectedOrigin();
  if (origin === undefined || origins.has(origin)) return;
  origins.add(origin);
  calls.sawJournal(entriesIn(await browser.storage.session.get(null)));
}

async function createPanel(): Promise<void> {
  // A leading slash: Chromium resolves the page from the extension's root, Firefox from this page's folder.
  const panel = await browser.devtools.panels.create('Neolens', '/icons/icon-16.png', '/src/panel/panel.html');
  panel.onShown.addListener((shown: unknown) => {
    const panelWindow = shown as PanelWindow;
    panelWindow.callSource = callSource;
    panelWindow.dispatchEvent(new Event(callSourceEvent));
  });
}
