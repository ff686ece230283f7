import { batch, computed, signal } from '@preact/signals';
import type { Context } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import { decode } from '../decode/index.ts';
import { learnedScopes } from '../decode/learned-scopes.ts';
import type { Call } from '../journal/call.ts';
import { timeOf } from '../journal/endpoint-of.ts';
import type { KeyWarning } from '../journal/key-warnings.ts';
import { isOverdue, underWayFor } from '../journal/under-way.ts';
import { createWorkedLast } from '../journal/worked-last.ts';
import type { CallSource } from '../messages/call-source.ts';
import { firstSort, type Sort } from '../ui/list/sort.ts';
import type { EmptyReason, ListRow, PanelCall, Scope } from '../ui/panel-types.ts';
import { incidentRows } from './incident-rows.ts';
import { openRow, rowOf } from './row.ts';
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
  /** What is known now; `table` is what the panel shows of it, which stands still while paused. */
  const known = new Map<string, PanelCall>();
  const changed = new Set<string>();
  const table = createRowTable(options.now);
  const workedLast = createWorkedLast();
  const warnings = createWarningList();
  const ids = new Set<string>();
  const published = signal(0);
  const seen = signal(0);
  const scope = signal<Scope>('failures');
  const grouped = signal(false);
  const sort = signal<Sort>(firstSort);
  const expanded = signal<ReadonlySet<string>>(new Set());
  const hidden = signal<readonly string[]>([]);
  const overdue = signal(0);
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
    const goodSince = ({ exchange }: PanelCall) => workedLast.of(exchange);
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

  let source: CallSource | undefined;
  let unsubscribe: (() => void) | undefined;
  let open = new Set<string>();
  const fresh = new Set<string>();
  let scheduled = false;

  function use(next: CallSource): void {
    if (source === next) return;
    unsubscribe?.();
    source = next;
    take([...next.calls()], []);
    unsubscribe = next.subscribe(({ calls, gone }) => take(calls, gone));
  }

  function take(calls: readonly Call[], gone: readonly string[]): void {
    for (const id of gone) {
      ids.delete(id);
      set(id, undefined);
    }
    for (const call of calls) {
      warnings.saw(call.exchange, { now: options.now(), language: options.locale });
      takeCall(call);
    }
    if (calls.some(({ exchange }) => learnedScopes(exchange))) judgeAgain();
    schedule();
  }

  function schedule(): void {
    if (scheduled) return;
    scheduled = true;
    options.soon(publish);
  }

  function takeCall(call: Call): void {
    const { exchange } = call;
    ids.add(exchange.id);
    workedLast.saw(exchange);
    const before = known.get(exchange.id);
    const row =
      before && isPushedOut(exchange)
        ? { ...before, exchange }
        : rowOf(call, () => contextOf(exchange), source?.isLive(call) ?? false);
    if (row.outcome === undefined && (!before || before.outcome !== undefined)) fresh.add(row.id);
    set(row.id, row);
  }

  function set(id: string, row: PanelCall | undefined): void {
    if (row) known.set(id, row);
    else known.delete(id);
    changed.add(id);
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
    for (const id of open) if (!still.has(id)) set(id, undefined);
    for (const row of rows) set(row.id, row);
    open = still;
    overdue.value = rows.filter((row) => row.open && isOverdue(row.open)).length;
    schedule();
  }

  /** What a key may do is often asked only after it was refused: those refusals can say more now. */
  function judgeAgain(): void {
    for (const row of known.values()) {
      const { outcome, exchange } = row;
      if (outcome !== undefined || exchange.response?.status !== 403 || isPushedOut(exchange)) continue;
      const diagnosis = decode(exchange, contextOf(exchange));
      if (diagnosis) set(row.id, { ...row, diagnosis });
    }
  }

  function contextOf(exchange: Exchange): Context {
    const unwatched = options.unwatched?.() ?? [];
    return { now: options.now(), language: options.locale, unwatched, ...(source?.around(exchange) ?? {}) };
  }

  /** At most once a frame, however many calls came. While paused the list stands still and nothing is lost. */
  function publish(): void {
    scheduled = false;
    if (paused.value) return;
    table.take(changed, (id) => known.get(id));
    changed.clear();
    batch(() => {
      published.value++;
      seen.value = ids.size;
      // A row that went again, as that of an aborted call does, is no news.
      const news = [...fresh]
        .flatMap((id) => known.get(id) ?? [])
        .filter(({ outcome }) => outcome === undefined)
        .sort((first, second) => timeOf(first.exchange) - timeOf(second.exchange));
      const warned = warnings.publish();
      if (news.length > 0 || warned.length > 0) announcement.value = options.announce(news, warned);
    });
    fresh.clear();
  }

  function clear(): void {
    source?.clear();
    ids.clear();
    known.clear();
    changed.clear();
    table.clear();
    workedLast.clear();
    warnings.clear();
    fresh.clear();
    open.clear();
    batch(() => {
      published.value++;
      seen.value = 0;
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

/** A body that newer ones push out was read before; what it told still holds. */
function isPushedOut({ response }: Exchange): boolean {
  const body = response?.body;
  return body?.state === 'unseen' && body.why === 'over-cap';
}

export type PanelStore = ReturnType<typeof createPanelStore>;
