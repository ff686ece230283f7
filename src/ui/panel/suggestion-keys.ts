/** `active` is -1 where no suggestion is chosen. */
export type ListState = { readonly count: number; readonly active: number; readonly empty: boolean };

export type KeyEffect =
  | { readonly kind: 'nothing' | 'show' | 'hide' | 'accept' | 'clear' }
  | { readonly kind: 'move'; readonly to: number };

/**
 * What a key does in the filter box, as https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ has it. Enter and Tab take a
 * suggestion only once it is chosen: else Enter asks for what is typed, and Tab goes on to the next control.
 */
export function afterKey(key: string, { count, active, empty }: ListState): KeyEffect {
  const isOpen = count > 0;
  switch (key) {
    case 'ArrowDown':
      if (!isOpen) return { kind: 'show' };
      return { kind: 'move', to: active === count - 1 ? -1 : active + 1 };
    case 'ArrowUp':
      if (!isOpen) return { kind: 'nothing' };
      return { kind: 'move', to: active === -1 ? count - 1 : active - 1 };
    case 'Enter':
    case 'Tab':
      return { kind: isOpen && active !== -1 ? 'accept' : 'nothing' };
    case 'Escape':
      if (isOpen) return { kind: 'hide' };
      return { kind: empty ? 'nothing' : 'clear' };
    default:
      return { kind: 'nothing' };
  }
}
