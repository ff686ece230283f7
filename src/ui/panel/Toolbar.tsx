import { Icon } from '../common/Icon.tsx';
import { useLanguage } from '../language.ts';
import type { PanelProps } from '../panel-types.ts';
import { FilterBox } from './FilterBox.tsx';

type Props = Pick<PanelProps, 'paused' | 'total' | 'scope' | 'onClear' | 'onPause' | 'onOpenOptions'> &
  Pick<PanelProps, 'filter' | 'onFilter' | 'onFilterDone' | 'suggestFilter'> & {
    /** Calls in the list. */
    readonly shown: number;
  };

export function Toolbar({ paused, total, shown, scope, onClear, onPause, onOpenOptions, ...search }: Props) {
  const { panel: words, list } = useLanguage().words;
  const { count, countOf } = scope === 'failures' ? words : list;
  return (
    <header class="toolbar">
      <button type="button" onClick={onClear}>
        <Icon name="clear" />
        {words.clear}
      </button>
      <button type="button" class={paused ? 'on' : ''} onClick={() => onPause(!paused)}>
        <Icon name={paused ? 'resume' : 'pause'} />
        {paused ? words.resume : words.pause}
      </button>
      <FilterBox {...search} />
      <span class="count">{shown === total ? count(total) : countOf(shown, total)}</span>
      <button type="button" aria-label={words.options} title={words.options} onClick={onOpenOptions}>
        <Icon name="options" />
      </button>
    </header>
  );
}
