import type { FilterError } from '../../filter/filter.ts';

export type Segment = { readonly text: string; readonly offset: number; readonly faulty: boolean };

/** The text cut where errors begin and end. They come in order, and of two at one place the first is enough. */
export function segmentsOf(text: string, errors: readonly FilterError[]): readonly Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const add = (to: number, faulty: boolean) => {
    if (to > at) segments.push({ text: text.slice(at, to), offset: at, faulty });
    at = Math.max(at, to);
  };
  for (const { offset, length } of errors) {
    add(offset, false);
    add(offset + length, true);
  }
  add(text.length, false);
  return segments;
}
