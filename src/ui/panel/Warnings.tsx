import { useRef, useState } from 'preact/hooks';
import type { KeyWarning } from '../../journal/key-warnings.ts';
import { useLanguage } from '../language.ts';
import { Warning } from './Warning.tsx';

type Props = {
  readonly warnings: readonly KeyWarning[];
  readonly onDismiss: (id: string) => void;
  /** The last one was dismissed, and with it its button: the focus goes elsewhere. */
  readonly onEmptied: () => void;
};

/** Shown before the rest is unfolded. */
const few = 3;

/** What concerns a whole site rather than one call, above the list. */
export function Warnings({ warnings, onDismiss, onEmptied }: Props) {
  const { warnings: words } = useLanguage().words.panel;
  const [unfolded, setUnfolded] = useState(false);
  const list = useRef<HTMLUListElement>(null);
  if (warnings.length === 0) return null;
  const rest = warnings.length - few;

  function dismiss(id: string, button: HTMLElement): void {
    const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.dismiss') ?? [])];
    const at = buttons.indexOf(button);
    const next = buttons[at + 1] ?? buttons[at - 1];
    if (next) next.focus();
    else onEmptied();
    onDismiss(id);
  }

  return (
    <section class="warnings" aria-label={words.region}>
      <ul ref={list}>
        {warnings.slice(0, unfolded ? undefined : few).map((warning) => (
          <Warning key={warning.id} warning={warning} onDismiss={dismiss} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" class="more" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
          {unfolded ? words.fewer(few) : words.more(rest)}
        </button>
      )}
    </section>
  );
}
