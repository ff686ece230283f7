import { mostCalls } from '../../journal/tab-calls.ts';
import { useLanguage } from '../language.ts';
import type { PanelProps, Scope } from '../panel-types.ts';
import { ColumnChoice } from './ColumnChoice.tsx';
import { Hidden, type HiddenProps } from './Hidden.tsx';

type Props = HiddenProps &
  Pick<PanelProps, 'scope' | 'grouped' | 'overdue' | 'dropped' | 'columns' | 'onScope' | 'onGroup' | 'onColumns'>;

const scopes: readonly Scope[] = ['failures', 'warnings', 'everything'];

/** Above the list: which calls it lists, and how. */
export function ListBar({ scope, grouped, overdue, dropped, columns, onScope, onGroup, onColumns, ...hidden }: Props) {
  const { list: words } = useLanguage().words;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups what a form sends
    <div class="list-bar" role="group" aria-label={words.bar}>
      <select
        aria-label={words.scope}
        value={scope}
        onChange={({ currentTarget }) => onScope(scopes[currentTarget.selectedIndex] ?? 'failures')}
      >
        {scopes.map((each) => (
          <option key={each} value={each}>
            {words.scopes[each]}
          </option>
        ))}
      </select>
      <button
        type="button"
        class={grouped ? 'on' : ''}
        aria-pressed={grouped}
        title={words.incidentsWhy}
        onClick={() => onGroup(!grouped)}
      >
        {words.incidents}
      </button>
      <ColumnChoice columns={columns} onColumns={onColumns} />
      <Hidden {...hidden} />
      {overdue > 0 && scope === 'failures' && (
        <button type="button" class="overdue" onClick={() => onScope('warnings')}>
          {words.overdue(overdue)}
        </button>
      )}
      {dropped > 0 && (
        <span class="quiet" title={words.droppedWhy(mostCalls)}>
          {words.dropped(dropped)}
        </span>
      )}
    </div>
  );
}
