import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';

type Props = { readonly label: string; readonly children: ComponentChildren };

/** A button with something below it, until the focus goes elsewhere. */
export function Disclosure({ label, children }: Props) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const box = useRef<HTMLDivElement>(null);

  function onFocusOut({ relatedTarget }: FocusEvent): void {
    if (!(relatedTarget instanceof Node && box.current?.contains(relatedTarget))) setOpen(false);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    box.current?.querySelector('button')?.focus();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: what is in it is interactive
    <div class="disclosure" ref={box} onFocusOut={onFocusOut} onKeyDown={onKeyDown}>
      <button type="button" aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)}>
        {label}
      </button>
      {/* Focusable, so that a click on its text does not close it. */}
      <div class="disclosed" id={id} hidden={!open} tabIndex={-1}>
        {open && children}
      </div>
    </div>
  );
}
