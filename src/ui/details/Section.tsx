import type { ComponentChildren } from 'preact';

type Props = { readonly name: string; readonly class?: string; readonly children: ComponentChildren };

/** A region that carries its visible heading as its name. */
export function Section({ name, class: extra = '', children }: Props) {
  return (
    <section class={`region ${extra}`} aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  );
}
