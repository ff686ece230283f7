import { useLanguage } from '../language.ts';
import type { PanelProps } from '../panel-types.ts';
import { columnIds, firstColumns, isFixed, withShown } from './columns.ts';
import { Disclosure } from './Disclosure.tsx';

/** Which columns the list has. */
export function ColumnChoice({ columns, onColumns }: Pick<PanelProps, 'columns' | 'onColumns'>) {
  const { list } = useLanguage().words;
  return (
    <Disclosure label={list.chooseColumns}>
      {columnIds.map((column) => (
        <label key={column}>
          <input
            type="checkbox"
            checked={columns.shown.includes(column)}
            disabled={isFixed(column)}
            onChange={({ currentTarget }) => onColumns(withShown(columns, column, currentTarget.checked))}
          />
          {list.columns[column]}
        </label>
      ))}
      <button type="button" class="action" onClick={() => onColumns(firstColumns)}>
        {list.resetColumns}
      </button>
    </Disclosure>
  );
}
