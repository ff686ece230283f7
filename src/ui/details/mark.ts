import { createContext, type RefObject } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { Evidence, EvidencePlace } from '../../decode/diagnosis.ts';

/** The evidence that a person went to; each time it has another number. */
export type Mark = { readonly item: Evidence; readonly serial: number };

export const MarkContext = createContext<Mark | undefined>(undefined);

/** The mark, if what it marks is in one of these places. */
export function useMark(...places: readonly EvidencePlace[]): Mark | undefined {
  const mark = useContext(MarkContext);
  return mark && places.includes(mark.item.where) ? mark : undefined;
}

/** What the marked element takes: it is scrolled to, and has the focus, which the keyboard and screen readers follow. */
export function useMarked<Element extends HTMLElement>(mark: Mark | undefined): MarkedProps<Element> {
  const ref = useRef<Element>(null);
  const serial = mark?.serial;
  useLayoutEffect(() => {
    if (serial === undefined) return;
    ref.current?.scrollIntoView({ block: 'center' });
    ref.current?.focus({ preventScroll: true });
  }, [serial]);
  return mark ? { ref, tabIndex: -1, 'data-marked': true } : { ref };
}

type MarkedProps<Element> = {
  readonly ref: RefObject<Element | null>;
  readonly tabIndex?: -1;
  readonly 'data-marked'?: true;
};
