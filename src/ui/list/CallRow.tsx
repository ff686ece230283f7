// biome-ignore-all lint/a11y/useSemanticElements: table elements would lay out every row to size the columns
// biome-ignore-all lint/a11y/useFocusableInteractive: the list has the focus and names its active row
import { rowLabel, timeOf } from '../call-label.ts';
import { formatTime } from '../format.ts';
import { useLanguage } from '../language.ts';
import type { PanelCall } from '../panel-types.ts';
import { withoutCodeMarks } from '../text/code-spans.ts';
import { clipped, inertLine } from '../text/inert.ts';
import { StatusBadge } from './StatusBadge.tsx';

type Props = {
  readonly call: PanelCall;
  /** Counted from 0 over the whole list. */
  readonly index: number;
  readonly selected: boolean;
};

/** The DOM id of the row at `index`, which the list names as its active one. */
export function rowId(index: number): string {
  return `call-${index}`;
}

export function CallRow({ call, index, selected }: Props) {
  const { locale } = useLanguage();
  const { method, url } = call.exchange.request;
  const at = timeOf(call);
  return (
    <div
      class={index % 2 === 0 ? 'row' : 'row odd'}
      role="row"
      id={rowId(index)}
      data-index={index}
      data-rule={call.diagnosis.ruleId}
      aria-rowindex={index + 1}
      aria-selected={selected}
      aria-label={rowLabel(call)}
    >
      <Cell name="status">
        <StatusBadge code={call.diagnosis.status.code} />
      </Cell>
      <Cell name="method">{inertLine(method)}</Cell>
      <Cell name="path">{inertLine(clipped(url.template, 300))}</Cell>
      <Cell name="cause">{withoutCodeMarks(inertLine(clipped(call.diagnosis.cause, 300)))}</Cell>
      <Cell name="time">{at === undefined ? '–' : formatTime(at, locale)}</Cell>
    </div>
  );
}

function Cell({ name, children }: { readonly name: string; readonly children: preact.ComponentChildren }) {
  return (
    <div class={`cell ${name}`} role="gridcell">
      {children}
    </div>
  );
}
