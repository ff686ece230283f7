// biome-ignore-all lint/a11y/useSemanticElements: table elements would lay out every row to size the columns
// biome-ignore-all lint/a11y/useFocusableInteractive: its button has the focus
import { useLanguage } from '../language.ts';
import type { PanelProps } from '../panel-types.ts';
import { ColumnResizer } from './ColumnResizer.tsx';
import { isForWide } from './columns.ts';
import { sortedBy } from './sort.ts';

export type ColumnHeadsProps = Pick<PanelProps, 'columns' | 'sort' | 'onColumns' | 'onSort'>;

/** Names of the columns, each a button that sorts by it, with a divider that sets its width. */
export function ColumnHeads({ columns, sort, onColumns, onSort }: ColumnHeadsProps) {
  const { list } = useLanguage().words;
  const way = sort.descending ? 'descending' : 'ascending';
  return (
    <div class="heads" role="rowgroup">
      <div class="row columns" role="row">
        {columns.shown.map((column) => (
          <div
            key={column}
            class={isForWide(column) ? `cell ${column} wide-only` : `cell ${column}`}
            role="columnheader"
            aria-sort={sort.column === column ? way : 'none'}
          >
            <button type="button" class="sort" onClick={() => onSort(sortedBy(sort, column))}>
              {list.columns[column]}
            </button>
            <ColumnResizer column={column} columns={columns} onColumns={onColumns} />
          </div>
        ))}
      </div>
    </div>
  );
}
