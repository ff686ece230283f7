// biome-ignore-all lint/a11y/useSemanticElements: a divider that moves is no thematic break
import { useRef, useState } from 'preact/hooks';
import { useLanguage } from '../language.ts';
import type { PanelProps } from '../panel-types.ts';
import { type ColumnId, narrowest, widest, widthByKey, widthOf, withWidth } from './columns.ts';

type Props = Pick<PanelProps, 'columns' | 'onColumns'> & { readonly column: ColumnId };

/** The right edge of a column, for pointer and keys. */
export function ColumnResizer({ column, columns, onColumns }: Props) {
  const { list } = useLanguage().words;
  const edge = useRef<HTMLDivElement>(null);
  /** How wide a column is whose width was never set depends on the list; it is looked up when it matters. */
  const [seen, setSeen] = useState<number | undefined>(undefined);
  const grip = useRef(0);
  const width = columns.widths[column] ?? seen ?? widthOf(column, columns);

  function look(): number {
    const now = edge.current?.parentElement?.offsetWidth ?? width;
    setSeen(now);
    return now;
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = widthByKey(event.key, look());
    if (next === undefined) return;
    event.preventDefault();
    onColumns(withWidth(columns, column, next));
  }

  function onPointerDown(event: PointerEvent & { readonly currentTarget: HTMLElement }): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = look() - event.clientX;
  }

  function onPointerMove(event: PointerEvent & { readonly currentTarget: HTMLElement }): void {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onColumns(withWidth(columns, column, grip.current + event.clientX));
  }

  return (
    <div
      class="edge"
      role="separator"
      tabIndex={0}
      ref={edge}
      aria-label={list.resize(list.columns[column])}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      onFocus={look}
      onKeyDown={onKeyDown}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
    />
  );
}
