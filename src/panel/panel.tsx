import '../ui/theme.css';
import '../ui/panel.css';
import { signal } from '@preact/signals';
import { render } from 'preact';
import { neolensBases } from '../api/base.ts';
import { browser } from '../browser.ts';
import type { Exchange } from '../decode/exchange.ts';
import { suggest } from '../filter/suggest.ts';
import { inspectedOrigin } from '../inspected-origin.ts';
import { lastGood } from '../journal/last-good.ts';
import { callSourceEvent, type PanelWindow } from '../messages/call-source.ts';
import { send } from '../messages/send.ts';
import { load, save, watch } from '../storage/stored-value.ts';
import { grantsChangedAt, hiddenEndpoints, listColumns, userBases } from '../storage/values.ts';
import { announcement } from '../ui/announcement.ts';
import { catalogueFor } from '../ui/catalogue/catalogue.ts';
import { type Columns, firstColumns } from '../ui/list/columns.ts';
import type { Sort } from '../ui/list/sort.ts';
import { PanelView } from '../ui/PanelView.tsx';
import type { PanelCall, Scope } from '../ui/panel-types.ts';
import { followDismissed, keepDismissed } from './dismissals.ts';
import { followLimits, Limits, tickLimits } from './limits.tsx';
import { networkPanelOpener } from './network-panel.ts';
import { followOpenCalls } from './open-calls.ts';
import { followRecentFilters } from './recent-filters-stored.ts';
import { valuesIn } from './row-values.ts';
import { createPanelStore } from './store.ts';
import { browserFamily, followTheme } from './theme.ts';

const locale = browser.i18n.getUILanguage();
const store = createPanelStore({
  locale,
  now: Date.now,
  unwatched: () => (siteWatched.value || site.value === undefined ? [] : [site.value]),
  soon: (callback) => requestAnimationFrame(callback),
  announce: (fresh, warnings) => announcement(fresh, locale, warnings),
});
const panelWindow = window as PanelWindow;
const recent = followRecentFilters();
const bases = signal(neolensBases);
const columns = signal(firstColumns);
const siteWatched = signal(true);
const site = signal<string | undefined>(undefined);
const now = signal(Date.now());
const limits = <Limits tabId={browser.devtools.inspectedWindow.tabId} site={site} siteWatched={siteWatched} />;

function Panel() {
  const {
    total,
    shown,
    listed,
    scope,
    grouped,
    sort,
    hidden,
    hiddenCalls,
    overdue,
    dropped,
    empty,
    selectedId,
    paused,
    filter,
    showValues,
    warnings,
  } = store;
  return (
    <PanelView
      locale={locale}
      browser={browserFamily()}
      now={now.value}
      calls={shown.value}
      total={total.value}
      rows={listed.value}
      scope={scope.value}
      grouped={grouped.value}
      columns={columns.value}
      sort={sort.value}
      hidden={hidden.value}
      hiddenCalls={hiddenCalls.value}
      overdue={overdue.value}
      dropped={dropped.value}
      selectedId={selectedId.value}
      paused={paused.value}
      filter={filter.value}
      suggestFilter={suggestFilter}
      announcement={store.announcement.value}
      empty={empty.value}
      warnings={warnings.value}
      limits={limits}
      watchedBases={bases.value}
      siteWatched={siteWatched.value}
      showValues={showValues.value}
      lastGoodOf={lastGoodOf}
      onSelect={store.select}
      onScope={setScope}
      onGroup={setGrouped}
      onHide={hide}
      onUnhide={unhide}
      onColumns={setColumns}
      onSort={setSort}
      onUnfold={store.unfold}
      onClear={store.clear}
      onPause={store.pause}
      onFilter={setFilter}
      onFilterDone={keepFilter}
      onShowValues={setShowValues}
      onDismissWarning={dismissWarning}
      onShowInNetwork={showInNetwork}
      onOpenOptions={openOptions}
    />
  );
}

// Stable functions, so that an update of the list leaves the details alone.
const setScope = (scope: Scope) => {
  store.scope.value = scope;
};
const setSort = (sort: Sort) => {
  store.sort.value = sort;
};
const setColumns = (chosen: Columns) => {
  columns.value = chosen;
  void keepColumns();
};
let keeping = false;
/** One after the other, and of the steps of a divider that is dragged only the last one meanwhile. */
const keepColumns = async () => {
  if (keeping) return;
  keeping = true;
  for (let kept: Columns | undefined; kept !== columns.value; ) {
    kept = columns.value;
    await save(listColumns, kept).catch(() => {}); // they stay so in this panel
  }
  keeping = false;
};
const hide = (call: PanelCall) => {
  store.hideLike(call);
  keepHidden();
};
const unhide = () => {
  store.unhide();
  keepHidden();
};
const keepHidden = () => {
  save(hiddenEndpoints, store.hidden.value).catch(() => {}); // they stay hidden in this panel
};
const setGrouped = (on: boolean) => {
  store.grouped.value = on;
};
const lastGoodOf = (failed: Exchange) => lastGood(failed, panelWindow.callSource?.calls() ?? []);
const setFilter = (text: string) => {
  store.filter.value = text;
};
const suggestFilter = (text: string, caret: number) =>
  suggest(text, caret, { ...valuesIn(store.rows.value), recent: recent.texts() });
const keepFilter = () => recent.keep(store.filter.value);
const setShowValues = (show: boolean) => {
  store.showValues.value = show;
};
const dismissWarning = (id: string) => {
  store.dismissWarning(id);
  keepDismissed(id);
};
const showInNetwork = networkPanelOpener();
const openOptions = () => {
  send('openOptions').catch(() => {}); // the extension is gone, as the panel says
};

followTheme(document.documentElement);
document.documentElement.lang = catalogueFor(locale).language;
render(<Panel />, document.body);

panelWindow.addEventListener(callSourceEvent, useSource);
useSource();

const useBases = (added: typeof bases.value) => {
  bases.value = [...neolensBases, ...added];
};
followDismissed(store.useDismissed);
followLimits();
const openCalls = followOpenCalls(browser.devtools.inspectedWindow.tabId, store.useOpen);
void load(userBases).then(useBases);
void load(hiddenEndpoints).then((kept) => {
  store.hidden.value = kept;
});
void load(listColumns).then((kept) => {
  columns.value = kept;
});
watch(userBases, useBases);
watch(grantsChangedAt, () => void noteSite());
browser.devtools.network.onNavigated.addListener(() => void noteSite());
void noteSite();
setInterval(tick, 1000);

function useSource(): void {
  if (panelWindow.callSource) store.use(panelWindow.callSource);
}

/** Countdowns move only while one is on screen. */
function tick(): void {
  store.connected.value = browser.runtime?.id !== undefined;
  if (document.visibilityState !== 'visible') return;
  tickLimits();
  openCalls.tick();
  store.tick();
  if (store.selectedId.value !== undefined) now.value = Date.now();
}

async function noteSite(): Promise<void> {
  const origin = await inspectedOrigin();
  site.value = origin;
  siteWatched.value = origin === undefined || (await send('siteWatched', origin).catch(() => true));
}
