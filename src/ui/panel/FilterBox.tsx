import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { isUnfinished } from '../../filter/is-unfinished.ts';
import { parse } from '../../filter/parse.ts';
import { Icon } from '../common/Icon.tsx';
import { useLanguage } from '../language.ts';
import type { PanelProps } from '../panel-types.ts';
import { readingId } from './FilterReading.tsx';
import { FilterSuggestions, listId, optionId } from './FilterSuggestions.tsx';
import { segmentsOf } from './filter-segments.ts';
import { useSuggestions } from './use-suggestions.ts';

type Props = Pick<PanelProps, 'filter' | 'onFilter' | 'onFilterDone' | 'suggestFilter'>;

/**
 * The filter's text with suggestions below it. A `searchbox` and no `combobox`, so it has no `aria-expanded`: that the list
 * is there is said aloud.
 */
export function FilterBox({ filter, onFilter, onFilterDone, suggestFilter }: Props) {
  const { panel: words, filter: filterWords } = useLanguage().words;
  const input = useRef<HTMLInputElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  // A word that is being typed is no mistake yet.
  const errors = useMemo(() => parse(filter).errors.filter((error) => !isUnfinished(error, filter)), [filter]);
  const given = { filter, input, suggest: suggestFilter, onFilter, onDone: onFilterDone };
  const { items, active, show, hide, accept, onInput, onKeyDown } = useSuggestions(given);

  /** The marks lie over the text, however far that is scrolled. */
  function follow(): void {
    if (marks.current && input.current) marks.current.scrollLeft = input.current.scrollLeft;
  }
  useLayoutEffect(follow);

  function onClick(): void {
    follow();
    // The last filters are at hand without a keyboard too.
    if (filter === '') show('', 0);
  }

  const list = items.length > 0 ? { 'aria-controls': listId } : {};
  const chosen = active === -1 ? {} : { 'aria-activedescendant': optionId(active) };
  return (
    <div class="search">
      <Icon name="search" />
      <input
        type="search"
        ref={input}
        aria-label={words.filter}
        aria-describedby={readingId}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-invalid={errors.length > 0}
        placeholder={words.filterHint}
        value={filter}
        spellcheck={false}
        autocomplete="off"
        onInput={(event) => onInput(event.currentTarget)}
        onKeyDown={onKeyDown}
        onKeyUp={follow}
        onScroll={follow}
        onClick={onClick}
        onBlur={() => {
          hide();
          onFilterDone();
        }}
        {...list}
        {...chosen}
      />
      {errors.length > 0 && (
        <div class="filter-marks" aria-hidden="true" ref={marks}>
          {segmentsOf(filter, errors).map(({ text, faulty, offset }) => (
            <span key={offset} class={faulty ? 'faulty' : ''}>
              {text}
            </span>
          ))}
        </div>
      )}
      <FilterSuggestions items={items} active={active} onAccept={accept} />
      <div class="visually-hidden" aria-live="polite">
        {filterWords.suggested(items.length)}
      </div>
    </div>
  );
}
