// biome-ignore-all lint/a11y/useSemanticElements: table elements would lay out every row to size the columns
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names its active row
import { labelOf, rowLabel } from '../call-label.ts';
import { useLanguage } from '../language.ts';
import type { ListRow } from '../panel-types.ts';
import { inertLine } from '../text/inert.ts';
import { CallCell } from './CallCell.tsx';
import { type ColumnId, isForWide } from './columns.ts';
import { callOf, isIncident } from './row-kind.ts';
import { incidentText, titleOf } from './row-text.ts';

type Props = {
  readonly row: ListRow;
  /** Counted from 0 over the whole list. */
  readonly index: number;
  readonly selected: boolean;
  /** Where incidents are shown: 2 for a call of one. */
  readonly level: 1 | 2 | undefined;
  readonly columns: readonly ColumnId[];
};

/** The DOM id of the row at `index`, which the list names as its active one. */
export function rowId(index: number): string {
  return `call-${index}`;
}

export function CallRow({ row, index, selected, level, columns }: Props) {
  const { locale, words } = useLanguage();
  const call = callOf(row);
  const label = isIncident(row)
    ? `${labelOf(call)} — ${inertLine(incidentText(row, locale, words))}`
    : rowLabel(call, titleOf(call, locale, words));
  return (
    <div
      class={index % 2 === 0 ? 'row' : 'row odd'}
      role="row"
      id={rowId(index)}
      data-index={index}
      data-rule={call.diagnosis.ruleId}
      aria-rowindex={index + 1}
      aria-selected={selected}
      aria-label={label}
      {...(level === undefined ? {} : { 'aria-level': level })}
      {...(isIncident(row) ? { 'aria-expanded': row.expanded } : {})}
    >
      {columns.map((column) => (
        <div key={column} class={isForWide(column) ? `cell ${column} wide-only` : `cell ${column}`} role="gridcell">
          <CallCell row={row} column={column} />
        </div>
      ))}
      <div class="cell hide-cell" role="gridcell">
        <button type="button" class="hide" tabIndex={-1} aria-label={words.list.hide} title={words.list.hideKey} />
      </div>
    </div>
  );
}
