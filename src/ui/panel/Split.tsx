// biome-ignore-all lint/a11y/useSemanticElements: a divider that moves is no thematic break
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { largestShare, shareAt, shareByKey, smallestShare } from './split.ts';
import { useWide } from './use-wide.ts';

type Props = {
  readonly first: ComponentChildren;
  /** Undefined: `first` has all the space. */
  readonly second: ComponentChildren | undefined;
  /** Name of the divider. */
  readonly label: string;
};

/** Two panes side by side where 700 px are at hand, else one above the other, with a divider for pointer and keys. */
export function Split({ first, second, label }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const wide = useWide(700);
  const [share, setShare] = useState(45);

  function onKeyDown(event: KeyboardEvent): void {
    const next = shareByKey(event.key, share, wide);
    if (next === undefined) return;
    event.preventDefault();
    setShare(next);
  }

  function onPointerDown(event: PointerEvent & { readonly currentTarget: HTMLElement }): void {
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function onPointerMove(event: PointerEvent & { readonly currentTarget: HTMLElement }): void {
    const bounds = box.current?.getBoundingClientRect();
    if (!bounds || !event.currentTarget.hasPointerCapture(event.pointerId)) return;
    setShare(
      wide ? shareAt(event.clientX - bounds.left, bounds.width) : shareAt(event.clientY - bounds.top, bounds.height),
    );
  }

  return (
    <div class="split" ref={box} style={{ '--share': `${share}%` }}>
      <div class={second ? 'first' : 'first alone'}>{first}</div>
      {second && (
        <div
          class="divider"
          role="separator"
          tabIndex={0}
          aria-label={label}
          aria-orientation={wide ? 'vertical' : 'horizontal'}
          aria-valuenow={share}
          aria-valuemin={smallestShare}
          aria-valuemax={largestShare}
          onKeyDown={onKeyDown}
          onPointerDown={onPointerDown}
          onPointerMove={onPointerMove}
        />
      )}
      {second && <div class="second">{second}</div>}
    </div>
  );
}
