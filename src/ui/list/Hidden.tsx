import { useLanguage } from '../language.ts';
import type { PanelProps } from '../panel-types.ts';
import { inertLine } from '../text/inert.ts';

export type HiddenProps = Pick<PanelProps, 'hidden' | 'hiddenCalls' | 'onUnhide'>;

/** How many calls are hidden with their endpoints, and the way back, one endpoint at a time. */
export function Hidden({ hidden, hiddenCalls, onUnhide }: HiddenProps) {
  const { list } = useLanguage().words;
  const last = hidden.at(-1);
  if (last === undefined) return null;
  const again = list.unhideOne(inertLine(last));
  return (
    <span class="hidden-calls">
      <span class="quiet">{list.hiddenCalls(hiddenCalls, hidden.length)}</span>
      <button type="button" class="action" title={again} aria-label={again} onClick={onUnhide}>
        {list.unhide}
      </button>
    </span>
  );
}
