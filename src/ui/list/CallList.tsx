// biome-ignore-all lint/a11y/useSemanticElements: table elements would lay out every row to size the columns
import { useMemo } from 'preact/hooks';
import { useLanguage } from '../language.ts';
import type { PanelCall } from '../panel-types.ts';
import { CallRow, rowId } from './CallRow.tsx';
import { moveByKey } from './key-move.ts';
import { mostRows, rowHeight } from './row-window.ts';
import { useListScroll, viewHeight } from './use-list-scroll.ts';

type Props = {
  /** Oldest first. */
  readonly calls: readonly PanelCall[];
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  /** Enter: on to the details. */
  readonly onEnter: () => void;
};

export function CallList({ calls, selectedId, onSelect, onEnter }: Props) {
  const { words } = useLanguage();
  const rows = useMemo(() => (calls.length > mostRows ? calls.slice(-mostRows) : calls), [calls]);
  const selected = useMemo(() => rows.findIndex((call) => call.id === selectedId), [rows, selectedId]);
  const list = useListScroll(rows, selected);
  const { start, end } = list.window;

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') onEnter();
    if (event.key === 'Escape') onSelect(undefined);
    const page = pageOf(list.scroller.current);
    const target = rows[moveByKey(event.key, selected, rows.length, page) ?? -1];
    if (!target) return;
    event.preventDefault();
    onSelect(target.id);
  }

  function onClick(event: MouseEvent): void {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    const call = rows[Number(row?.getAttribute('data-index') ?? -1)];
    if (call) onSelect(call.id);
  }

  const active = selected >= start && selected < end ? { 'aria-activedescendant': rowId(selected) } : {};
  return (
    <div class="list">
      <div
        class="grid"
        role="grid"
        aria-label={words.panel.list}
        // Every row that passes the filter: of these, only the ones in view are in the document.
        aria-rowcount={calls.length}
        tabIndex={rows.length === 0 ? -1 : 0}
        ref={list.scroller}
        onScroll={list.onScroll}
        onWheel={list.onWheel}
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...active}
      >
        {rows.length > 0 && <Columns />}
        <div
          class="rows"
          role="rowgroup"
          style={{ height: `${rows.length * rowHeight}px`, paddingTop: `${start * rowHeight}px` }}
        >
          {rows.slice(start, end).map((call, offset) => (
            <CallRow key={call.id} call={call} index={start + offset} selected={start + offset === selected} />
          ))}
        </div>
      </div>
      {!list.following && (
        <button type="button" class="jump" onClick={list.jump}>
          {words.panel.jump(list.fresh)}
        </button>
      )}
    </div>
  );
}

/** Rows that Page Up and Page Down move by: a view less one row. */
function pageOf(scroller: HTMLElement | null): number {
  return scroller ? Math.max(1, Math.floor(viewHeight(scroller) / rowHeight) - 1) : 1;
}

/** For the eye only: to others each row says it all, and `aria-rowcount` counts the calls. */
function Columns() {
  const { status, method, path, cause, time } = useLanguage().words.panel.columns;
  return (
    <div class="row columns" aria-hidden="true">
      <div class="cell status">{status}</div>
      <div class="cell method">{method}</div>
      <div class="cell path">{path}</div>
      <div class="cell cause">{cause}</div>
      <div class="cell time">{time}</div>
    </div>
  );
}
