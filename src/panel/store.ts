import { batch, computed, signal } from '@preact/signals';
import type { Context } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import { decode } from '../decode/index.ts';
import { learnedScopes } from '../decode/learned-scopes.ts';
import type { Call } from '../journal/call.ts';
import type { KeyWarning } from '../journal/key-warnings.ts';
import type { CallSource } from '../messages/call-source.ts';
import type { EmptyReason, PanelCall } from '../ui/panel-types.ts';
import { rowOf } from './row.ts';
import { createRowFilter } from './row-filter.ts';
import { createRowList } from './row-list.ts';
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
  const list = createRowList();
  const warnings = createWarningList();
  const ids = new Set<string>();
  const rows = signal<readonly PanelCall[]>([]);
  const seen = signal(0);
  const selectedId = signal<string | undefined>(undefined);
  const paused = signal(false);
  const filter = signal('');
  const announcement = signal('');
  const showValues = signal(false);
  const connected = signal(true);
  const ticks = signal(0);
  const filterRows = createRowFilter();
  const shown = computed(() => {
    // As time passes calls leave a filter by age, though nothing else changes.
    if (/since:/i.test(filter.value)) ticks.value;
    return filterRows(rows.value, filter.value, options.now());
  });
  const empty = computed<EmptyReason>(() => {
    if (!connected.value) return { kind: 'disconnected' };
    if (rows.value.length > 0) return { kind: 'filtered', hidden: rows.value.length };
    if (paused.value) return { kind: 'paused' };
    return seen.value > 0 ? { kind: 'no-failures', calls: seen.value } : { kind: 'no-calls' };
  });

  let source: CallSource | undefined;
  let unsubscribe: (() => void) | undefined;
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
      list.remove(id);
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
    const before = list.get(exchange.id);
    const row =
      before && isPushedOut(exchange)
        ? { ...before, exchange }
        : rowOf(call, () => contextOf(exchange), source?.isLive(call) ?? false);
    if (!row) {
      list.remove(exchange.id);
      return;
    }
    if (!before) fresh.add(row.id);
    list.put(row);
  }

  /** What a key may do is often asked only after it was refused: those refusals can say more now. */
  function judgeAgain(): void {
    for (const row of list.rows) {
      if (row.exchange.response?.status !== 403 || isPushedOut(row.exchange)) continue;
      const diagnosis = decode(row.exchange, contextOf(row.exchange));
      if (diagnosis) list.put({ ...row, diagnosis });
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
    batch(() => {
      rows.value = [...list.rows];
      seen.value = ids.size;
      // A row that went again, as that of an aborted call does, is no news.
      const news = fresh.size > 0 ? list.rows.filter((row) => fresh.has(row.id)) : [];
      const warned = warnings.publish();
      if (news.length > 0 || warned.length > 0) announcement.value = options.announce(news, warned);
    });
    fresh.clear();
  }

  function clear(): void {
    source?.clear();
    ids.clear();
    list.clear();
    warnings.clear();
    fresh.clear();
    batch(() => {
      rows.value = [];
      seen.value = 0;
      selectedId.value = undefined;
      announcement.value = '';
    });
  }

  function pause(on: boolean): void {
    paused.value = on;
    if (!on) publish();
  }

  /** Ids of warnings that were dismissed, earlier or in another panel. No warning is shown until this was told. */
  function useDismissed(ids: readonly string[]): void {
    warnings.dismiss(ids);
    schedule();
  }

  return {
    rows,
    shown,
    empty,
    selectedId,
    paused,
    filter,
    announcement,
    showValues,
    connected,
    warnings: warnings.shown,
    use,
    clear,
    pause,
    tick: () => ticks.value++,
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
