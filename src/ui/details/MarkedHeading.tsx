import { type Mark, useMarked } from './mark.ts';

/** A heading that is marked where what the evidence names is not among what follows. */
export function MarkedHeading({ text, mark }: { readonly text: string; readonly mark: Mark | undefined }) {
  return <h3 {...useMarked<HTMLHeadingElement>(mark)}>{text}</h3>;
}
