// biome-ignore-all lint/a11y/useKeyWithClickEvents lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: keys go to the box, which has the focus
import { useEffect } from 'preact/hooks';
import type { Suggestion } from '../../filter/suggest.ts';
import { useLanguage } from '../language.ts';
import { clipped, inertLine } from '../text/inert.ts';

type Props = {
  readonly items: readonly Suggestion[];
  /** -1: none is chosen. */
  readonly active: number;
  readonly onAccept: (item: Suggestion) => void;
};

export const listId = 'filter-suggestions';

export function optionId(index: number): string {
  return `filter-suggestion-${index}`;
}

/** The focus stays in the box, which names the chosen option. */
export function FilterSuggestions({ items, active, onAccept }: Props) {
  const { filter: words } = useLanguage().words;
  useEffect(() => {
    if (active !== -1) document.getElementById(optionId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  if (items.length === 0) return null;
  return (
    <div
      class="suggestions"
      role="listbox"
      id={listId}
      aria-label={words.suggestions}
      onMouseDown={(event) => event.preventDefault()}
    >
      {items.map((item, index) => (
        <div
          key={`${item.kind} ${item.text}`}
          role="option"
          id={optionId(index)}
          aria-selected={index === active}
          onClick={() => onAccept(item)}
        >
          <code>{inertLine(clipped(item.text, 120))}</code>
          {item.kind === 'field' && item.field && <span class="quiet">{words.fields[item.field]}</span>}
          {item.kind === 'recent' && <span class="quiet">{words.recent}</span>}
        </div>
      ))}
    </div>
  );
}
