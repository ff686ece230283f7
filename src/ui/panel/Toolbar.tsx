import { Icon } from '../common/Icon.tsx';
import { useLanguage } from '../language.ts';
import type { PanelProps } from '../panel-types.ts';

type Props = Pick<
  PanelProps,
  'paused' | 'filter' | 'total' | 'scope' | 'onClear' | 'onPause' | 'onFilter' | 'onOpenOptions'
> & {
  /** Calls in the list. */
  readonly shown: number;
};

export function Toolbar({ paused, filter, total, shown, scope, onClear, onPause, onFilter, onOpenOptions }: Props) {
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
      <div class="search">
        <Icon name="search" />
        <input
          type="search"
          aria-label={words.filter}
          placeholder={words.filterHint}
          value={filter}
          spellcheck={false}
          autocomplete="off"
          onInput={(event) => onFilter(event.currentTarget.value)}
        />
      </div>
      <span class="count">{shown === total ? count(total) : countOf(shown, total)}</span>
      <button type="button" aria-label={words.options} title={words.options} onClick={onOpenOptions}>
        <Icon name="options" />
      </button>
    </header>
  );
}
