import type { ComponentChildren } from 'preact';
import { type Mark, useMarked } from './mark.ts';

type Props = { readonly mark: Mark | undefined; readonly children: ComponentChildren };

/** A paragraph that evidence can point at as a whole. */
export function MarkedLine({ mark, children }: Props) {
  return <p {...useMarked<HTMLParagraphElement>(mark)}>{children}</p>;
}
