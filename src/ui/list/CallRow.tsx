// biome-ignore-all lint/a11y/useSemanticElements: table elements would lay out every row to size the columns
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names its active row
import { labelOf, rowLabel, timeOf } from '../call-label.ts';
import { formatTime } from '../format.ts';
import { useLanguage } from '../language.ts';
import type { ListRow } from '../panel-types.ts';
import { withoutCodeMarks } from '../text/code-spans.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { IncidentCause } from './IncidentCause.tsx';
import { callOf, isIncident } from './row-kind.ts';
import { causeOf, incidentText, titleOf } from './row-text.ts';
import { StatusBadge } from './StatusBadge.tsx';

type Props = {
  readonly row: ListRow;
  /** Counted from 0 over the whole list. */
  readonly index: number;
  readonly selected: boolean;
  /** Where incidents are shown: 2 for a call of one. */
  readonly level: 1 | 2 | undefined;
};

/** The DOM id of the row at `index`, which the list names as its active one. */
export function rowId(index: number): string {
  return `call-${index}`;
}

export function CallRow({ row, index, selected, level }: Props) {
  const { locale, words } = useLanguage();
  const call = callOf(row);
  const { method, url } = call.exchange.request;
  const at = isIncident(row) ? row.lastAt : timeOf(call);
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
      <Cell name="status">
        {isIncident(row) && <span class="twisty" data-open={row.expanded} />}
        <StatusBadge code={call.diagnosis.status.code} {...kindOf(call.outcome)} />
      </Cell>
      <Cell name="method">{inertLine(method)}</Cell>
      <Cell name="path">{inertLine(clipped(url.template, 300))}</Cell>
      <Cell name="cause">
        {isIncident(row) ? (
          <IncidentCause row={row} />
        ) : (
          withoutCodeMarks(inertLine(clipped(causeOf(call, locale, words), 300)))
        )}
      </Cell>
      <Cell name="time">{at === undefined ? '–' : formatTime(at, locale)}</Cell>
    </div>
  );
}

function kindOf(outcome: ReturnType<typeof callOf>['outcome']): { readonly kind?: 'good' | 'open' } {
  if (outcome === 'open') return { kind: 'open' };
  return outcome === 'answered' || outcome === 'warned' ? { kind: 'good' } : {};
}

function Cell({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div class={`cell ${name}`} role="gridcell">
      {children}
    </div>
  );
}
