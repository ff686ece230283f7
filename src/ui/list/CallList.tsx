// biome-ignore-all lint/a11y/useSemanticElements: table elements would lay out every row to size the columns
// biome-ignore-all lint/a11y/noStaticElementInteractions: its role is one of two
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: its role is one of two
import { useMemo } from 'preact/hooks';
import { useLanguage } from '../language.ts';
import type { ListRow, PanelCall } from '../panel-types.ts';
import { CallRow, rowId } from './CallRow.tsx';
import { ColumnHeads, type ColumnHeadsProps } from './ColumnHeads.tsx';
import { leastOf, tracksOf } from './columns.ts';
import { moveByKey } from './key-move.ts';
import { callOf, isIncident } from './row-kind.ts';
import { mostRows, rowHeight } from './row-window.ts';
import { followsNewest } from './sort.ts';
import { levelOf, treeMove } from './tree-move.ts';
import { useListScroll, viewHeight } from './use-list-scroll.ts';

type Props = ColumnHeadsProps & {
  readonly rows: readonly ListRow[];
  /** Rows are incidents that unfold to their calls. */
  readonly tree: boolean;
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string | undefined) => void;
  readonly onUnfold: (id: string, on: boolean) => void;
  readonly onHide: (call: PanelCall) => void;
  /** Enter: on to the details. */
  readonly onEnter: () => void;
};

export function CallList({ rows: all, tree, selectedId, onSelect, onUnfold, onHide, onEnter, ...heads }: Props) {
  const { words } = useLanguage();
  const rows = useMemo(() => (all.length > mostRows ? all.slice(-mostRows) : all), [all]);
  const selected = useMemo(() => rows.findIndex((row) => row.id === selectedId), [rows, selectedId]);
  const follows = followsNewest(heads.sort);
  const list = useListScroll(rows, selected, { by: heads.sort, follows });
  const { start, end } = list.window;
  const { wide, narrow } = tracksOf(heads.columns);

  function onKeyDown(event: KeyboardEvent): void {
    // Buttons and dividers among the column heads have keys of their own.
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') onEnter();
    if (event.key === 'Escape') onSelect(undefined);
    const row = rows[selected];
    if (event.key === 'Delete' && row) onHide(callOf(row));
    const move = tree ? treeMove(event.key, rows, selected) : undefined;
    if (move) {
      event.preventDefault();
      if ('to' in move) onSelect(move.to);
      else onUnfold(move.unfold, move.on);
      return;
    }
    const page = pageOf(list.scroller.current);
    const target = rows[moveByKey(event.key, selected, rows.length, page) ?? -1];
    if (!target) return;
    event.preventDefault();
    onSelect(target.id);
  }

  function onClick(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target : undefined;
    const row = rows[Number(target?.closest('[data-index]')?.getAttribute('data-index') ?? -1)];
    if (!row) return;
    if (target?.closest('.hide')) onHide(callOf(row));
    else if (isIncident(row) && target?.closest('.twisty')) onUnfold(row.id, !row.expanded);
    else onSelect(row.id);
  }

  const active = selected >= start && selected < end ? { 'aria-activedescendant': rowId(selected) } : {};
  return (
    <div class="list">
      <div
        class="grid"
        role={tree ? 'treegrid' : 'grid'}
        aria-label={words.panel.list}
        // Every row, of which only the ones in view are in the document.
        aria-rowcount={all.length}
        style={{ '--wide': wide, '--narrow': narrow, '--least': `${leastOf(heads.columns)}px` }}
        tabIndex={rows.length === 0 ? -1 : 0}
        ref={list.scroller}
        onScroll={list.onScroll}
        onWheel={list.onWheel}
        onKeyDown={onKeyDown}
        onClick={onClick}
        {...active}
      >
        {rows.length > 0 && <ColumnHeads {...heads} />}
        <div
          class="rows"
          role="rowgroup"
          style={{ height: `${rows.length * rowHeight}px`, paddingTop: `${start * rowHeight}px` }}
        >
          {rows.slice(start, end).map((row, offset) => (
            <CallRow
              key={row.id}
              row={row}
              index={start + offset}
              selected={start + offset === selected}
              columns={heads.columns.shown}
              level={tree ? levelOf(rows, start + offset) : undefined}
            />
          ))}
        </div>
      </div>
      {!list.following && follows && (
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
