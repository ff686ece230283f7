import { batch, computed, signal } from '@preact/signals';
import type { Context } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import type { Call } from '../journal/call.ts';
import type { KeyWarning } from '../journal/key-warnings.ts';
import { isOverdue, underWayFor } from '../journal/under-way.ts';
import type { CallSource } from '../messages/call-source.ts';
import { firstSort, type Sort } from '../ui/list/sort.ts';
import type { EmptyReason, ListRow, PanelCall, Scope } from '../ui/panel-types.ts';
import { createBacklog } from './backlog.ts';
import { incidentRows } from './incident-rows.ts';
import { createKnownCalls } from './known-calls.ts';
import { openRow } from './row.ts';
import { hasAge } from './row-filter.ts';
import { placeOf } from './row-scope.ts';
import { createRowTable } from './row-table.ts';
import { createWarningList } from './warning-list.ts';

export type PanelStoreOptions = {
  readonly locale: string;
  /** Epoch ms. */
  readonly now: () => number;
  /** Sites (origins) that call the API and are not watched. */
  readonly unwatched?: () => readonly string[];
  /** Runs the callback soon, once; the panel's next frame. */
  readonly soon: (callback: () => void) => void;
  /** The live region's text for failures and warnings that are new. */
  readonly announce: (fresh: readonly PanelCall[], warnings: readonly KeyWarning[]) => string;
};

/** What the panel shows, as signals, and what a person can do to it, as verbs. */
export function createPanelStore(options: PanelStoreOptions) {
  let source: CallSource | undefined;
  const backlog = createBacklog();
  /** What is known now; `table` is what the panel shows of it, which stands still while paused. */
  const known = createKnownCalls({ contextOf, isLive: (call) => source?.isLive(call) ?? false });
  const table = createRowTable(options.now);
  const warnings = createWarningList();
  const published = signal(0);
  const seen = signal(0);
  const scope = signal<Scope>('failures');
  const grouped = signal(false);
  const sort = signal<Sort>(firstSort);
  const expanded = signal<ReadonlySet<string>>(new Set());
  const hidden = signal<readonly string[]>([]);
  const overdue = signal(0);
  /** Calls that went for newer ones. */
  const dropped = signal(0);
  const selectedId = signal<string | undefined>(undefined);
  const paused = signal(false);
  const filter = signal('');
  const announcement = signal('');
  const showValues = signal(false);
  const connected = signal(true);
  const ticks = signal(0);
  const hiddenPlaces = computed(() => new Set(hidden.value));
  /** The table as of what was published last and is asked for now. */
  const upToDate = computed(() => {
    table.use({
      scope: scope.value,
      hidden: hiddenPlaces.value,
      filter: filter.value,
      // As time passes calls leave a filter by age, though nothing else changes.
      tick: hasAge(filter.value) ? ticks.value : 0,
      sort: sort.value,
      grouped: grouped.value,
    });
    return { table, published: published.value };
  });
  /** Calls before the filter. */
  const total = computed(() => upToDate.value.table.scoped.length);
  const rows = computed<readonly PanelCall[]>(() => [...upToDate.value.table.scoped]);
  const shown = computed<readonly PanelCall[]>(() => [...upToDate.value.table.shown]);
  const listed = computed<readonly ListRow[]>(() => {
    if (!grouped.value) return shown.value;
    const goodSince = ({ exchange }: PanelCall) => known.workedLast.of(exchange);
    return incidentRows(shown.value, table.incidents.all(), { expanded: expanded.value, goodSince });
  });
  const hiddenCalls = computed(() => upToDate.value.table.hidden);
  const empty = computed<EmptyReason>(() => {
    if (!connected.value) return { kind: 'disconnected' };
    if (total.value > 0) return { kind: 'filtered', hidden: total.value };
    if (hiddenCalls.value > 0) return { kind: 'hidden', hidden: hiddenCalls.value };
    if (paused.value) return { kind: 'paused' };
    return seen.value > 0 ? { kind: 'no-failures', calls: seen.value } : { kind: 'no-calls' };
  });

  let unsubscribe: (() => void) | undefined;
  let open = new Set<string>();
  let scheduled = false;
  /** The last calls from before the panel was opened are spoken; what is found further back is not. */
  let begins = false;

  function use(next: CallSource): void {
    if (source === next) return;
    unsubscribe?.();
    source = next;
    backlog.wait(next.calls());
    begins = true;
    unsubscribe = next.subscribe(({ calls, gone }) => {
      for (const id of gone) {
        backlog.drop(id);
        known.drop(id);
      }
      for (const call of calls) take(call);
      schedule();
    });
    schedule();
  }

  function take(call: Call, isNews = true): void {
    warnings.saw(call.exchange, { now: options.now(), language: options.locale });
    known.take(call, isNews);
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    options.soon(publish);
  }

  /** The tab's calls under way, as they are known now. */
  function useOpen(exchanges: Iterable<Exchange>): void {
    const now = options.now();
    const rows = [...exchanges].flatMap((exchange) => {
      const open = underWayFor(exchange, now);
      return open ? [openRow(exchange, open)] : [];
    });
    const still = new Set(rows.map(({ id }) => id));
    if (still.size === 0 && open.size === 0) return;
    for (const id of open) if (!still.has(id)) known.set(id, undefined);
    for (const row of rows) known.set(row.id, row);
    open = still;
    overdue.value = rows.filter((row) => row.open && isOverdue(row.open)).length;
    schedule();
  }

  function contextOf(exchange: Exchange): Context {
    const unwatched = options.unwatched?.() ?? [];
    return { now: options.now(), language: options.locale, unwatched, ...(source?.around(exchange) ?? {}) };
  }

  /** At most once a frame, however many calls came. While paused the list stands still and nothing is lost. */
  function publish(): void {
    scheduled = false;
    const isNews = begins;
    begins = false;
    if (backlog.next((call) => take(call, isNews), known.has)) schedule();
    if (paused.value) return;
    known.takeChanges(table.take);
    batch(() => {
      published.value++;
      seen.value = known.count();
      dropped.value = source?.dropped() ?? 0;
      const news = known.takeNews();
      const warned = warnings.publish();
      if (news.length > 0 || warned.length > 0) announcement.value = options.announce(news, warned);
    });
  }

  function clear(): void {
    source?.clear();
    backlog.clear();
    known.clear();
    table.clear();
    warnings.clear();
    open.clear();
    batch(() => {
      published.value++;
      seen.value = 0;
      dropped.value = 0;
      overdue.value = 0;
      expanded.value = new Set();
      selectedId.value = undefined;
      announcement.value = '';
    });
  }

  function pause(on: boolean): void {
    paused.value = on;
    if (!on) publish();
  }

  /** Selects a row; where incidents are shown, a call in one that is folded unfolds it. */
  function select(id: string | undefined): void {
    selectedId.value = id;
    const incident = id === undefined || !grouped.value ? undefined : table.incidents.of(id);
    if (incident && !expanded.value.has(incident.id)) unfold(incident.id, true);
  }

  /** Unfolds an incident, or folds it. */
  function unfold(id: string, on: boolean): void {
    const next = new Set(expanded.value);
    if (on) next.add(id);
    else next.delete(id);
    expanded.value = next;
  }

  /** Never shows calls like this one again, until that is taken back. */
  function hideLike(row: PanelCall): void {
    const place = placeOf(row);
    if (!hidden.value.includes(place)) hidden.value = [...hidden.value, place];
  }

  /** Shows calls to the endpoint that was hidden last again. */
  function unhide(): void {
    hidden.value = hidden.value.slice(0, -1);
  }

  /** Ids of warnings that were dismissed, earlier or in another panel. No warning is shown until this was told. */
  function useDismissed(ids: readonly string[]): void {
    warnings.dismiss(ids);
    schedule();
  }

  return {
    rows,
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
    announcement,
    showValues,
    connected,
    warnings: warnings.shown,
    use,
    useOpen,
    clear,
    pause,
    tick: () => {
      ticks.value++;
    },
    hideLike,
    unhide,
    select,
    unfold,
    useDismissed,
    dismissWarning: (id: string) => warnings.dismiss([id]),
  };
}

export type PanelStore = ReturnType<typeof createPanelStore>;
