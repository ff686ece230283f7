import { useLanguage } from '../language.ts';
import { statusKind } from '../status-kind.ts';

/** A status as text, with a shape and a colour per kind. With `text` it stands large: `401 Unauthorized`. */
export function StatusBadge({ code, text }: { readonly code: number; readonly text?: string }) {
  const { words } = useLanguage();
  const shown = code === 0 ? words.panel.details.none : String(code);
  return (
    <span class={text === undefined ? 'badge' : 'badge large'} data-kind={statusKind(code)}>
      {text ? `${shown} ${text}` : shown}
    </span>
  );
}
