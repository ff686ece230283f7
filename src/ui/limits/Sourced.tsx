import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

type Props = { readonly source: string; readonly class?: string; readonly children: ComponentChildren };

/** A figure that says where it is from, on hover and on focus. */
export function Sourced({ source, class: name = '', children }: Props) {
  const id = useId();
  if (source === '') return <span class={name}>{children}</span>;
  return (
    <span class={`sourced ${name}`}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the source is for those who use the keyboard too */}
      <span tabIndex={0} aria-describedby={id} role="note" onKeyDown={leaveOnEscape}>
        {children}
      </span>
      <span id={id} role="tooltip" class="source-tip">
        {source}
      </span>
    </span>
  );
}

function leaveOnEscape(event: KeyboardEvent): void {
  if (event.key === 'Escape' && event.currentTarget instanceof HTMLElement) event.currentTarget.blur();
}
