import { useLanguage } from '../language.ts';
import { statusKind } from '../status-kind.ts';

type Props = {
  readonly code: number;
  readonly text?: string;
  /** Of a call that did not fail. */
  readonly kind?: 'good' | 'open';
};

/** A status as text, with a shape and a colour per kind. With `text` it stands large: `401 Unauthorized`. */
export function StatusBadge({ code, text, kind }: Props) {
  const { words } = useLanguage();
  const none = kind === 'open' ? words.list.open : words.panel.details.none;
  const shown = code === 0 ? none : String(code);
  return (
    <span class={text === undefined ? 'badge' : 'badge large'} data-kind={kind ?? statusKind(code)}>
      {text ? `${shown} ${text}` : shown}
    </span>
  );
}
