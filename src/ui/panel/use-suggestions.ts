import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { accepted, type Suggestion, type Suggestions } from '../../filter/suggest.ts';
import { afterKey } from './suggestion-keys.ts';

type Given = {
  readonly filter: string;
  readonly input: RefObject<HTMLInputElement | null>;
  readonly suggest: (text: string, caret: number) => Suggestions;
  readonly onFilter: (text: string) => void;
  /** What stands in the box is asked for. */
  readonly onDone: () => void;
};

type Open = { readonly text: string; readonly found: Suggestions; readonly active: number };

/** The list of suggestions below the filter box: what is in it, and what keys do to it. */
export function useSuggestions({ filter, input, suggest, onFilter, onDone }: Given) {
  const [last, setLast] = useState<Open | undefined>(undefined);
  // Suggestions are for one text: where that was changed by others they are gone.
  const open = last?.text === filter && last.found.items.length > 0 ? last : undefined;
  const items = open?.found.items ?? [];
  const active = open?.active ?? -1;

  /** @param active the suggestion that is chosen at once, or -1 */
  function show(text: string, caret: number, active = -1): void {
    setLast({ text, found: suggest(text, caret), active });
  }

  function onInput(box: HTMLInputElement): void {
    onFilter(box.value);
    const caret = box.selectionStart ?? box.value.length;
    // Between words nothing is begun, and every field at every blank is noise.
    if (/\S/.test(box.value.charAt(caret - 1))) show(box.value, caret);
    else hide();
  }

  function hide(): void {
    setLast(undefined);
  }

  function accept(item: Suggestion): void {
    if (!open) return;
    const { text, caret } = accepted(filter, open.found, item);
    const box = input.current;
    if (box) {
      // Before it is drawn, so that the caret can be put where typing goes on.
      box.value = text;
      box.setSelectionRange(caret, caret);
    }
    onFilter(text);
    if (item.kind === 'field') show(text, caret);
    else hide();
  }

  function onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }): void {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    const { currentTarget: box } = event;
    const does = afterKey(event.key, { count: items.length, active, empty: filter === '' });
    if (does.kind === 'nothing') {
      if (event.key === 'Enter') {
        hide();
        onDone();
      }
      return;
    }
    event.preventDefault();
    // Of the key the DevTools around hear nothing: Escape would open their console.
    event.stopPropagation();
    const chosen = items[active];
    if (does.kind === 'accept' && chosen) accept(chosen);
    if (does.kind === 'hide') hide();
    if (does.kind === 'clear') onFilter('');
    if (does.kind === 'show') show(filter, box.selectionStart ?? filter.length);
    if (does.kind === 'move' && open) setLast({ ...open, active: does.to });
  }

  return { items, active, show, hide, accept, onInput, onKeyDown };
}
