import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { rowsAfter } from './fresh-rows.ts';
import { isAtEnd, type RowWindow, rowHeight, rowWindow, scrollToShow } from './row-window.ts';

type Row = { readonly id: string };
type Order = {
  /** Equal as long as the order is the same. */
  readonly by: unknown;
  /** The newest row is the last. */
  readonly follows: boolean;
};
type View = { readonly window: RowWindow; readonly following: boolean };
type Anchor = { readonly id: string | undefined; readonly index: number; readonly below: number };

export type ListScroll = {
  /** Goes on the scrolling element, whose content is the column heads (sticky, `rowHeight`) and below them `rows.length * rowHeight` px. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly window: RowWindow;
  /** The end of the list stays in view as rows arrive. */
  readonly following: boolean;
  /** Rows that arrived since the person scrolled away from the end. */
  readonly fresh: number;
  readonly onScroll: () => void;
  readonly onWheel: (event: WheelEvent) => void;
  readonly jump: () => void;
};

/**
 * Draws only the rows in view, and follows the newest like a console: the end stays in view unless the person scrolled up,
 * and then the rows they look at stay where they are. Row `selected` is
 * brought into view when it changes, and kept there when the view changes its size. Without `follows` there is no end to
 * follow: rows come anywhere, and a list that was not scrolled stays at its top.
 */
export function useListScroll(rows: readonly Row[], selected: number, order: Order): ListScroll {
  const { follows } = order;
  const scroller = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>({ window: rowWindow(0, 0, rows.length), following: follows });
  const following = useRef(follows);
  const lastSeen = useRef<string | undefined>(undefined);
  const anchor = useRef<Anchor>({ id: undefined, index: 0, below: 0 });
  const latest = useRef(rows);
  latest.current = rows;
  const active = useRef(selected);
  active.current = selected;

  function look(): void {
    const element = scroller.current;
    if (!element) return;
    const { scrollTop } = element;
    const next = rowWindow(scrollTop, viewHeight(element), latest.current.length);
    const index = Math.floor(scrollTop / rowHeight);
    anchor.current = { id: latest.current[index]?.id, index, below: scrollTop - index * rowHeight };
    if (following.current) lastSeen.current = latest.current.at(-1)?.id;
    setView((now) => (isSame(now, next, following.current) ? now : { window: next, following: following.current }));
  }

  function onScroll(): void {
    const element = scroller.current;
    if (element) following.current = follows && isAtEnd(element.scrollTop, viewHeight(element), latest.current.length);
    look();
  }

  // Rows that arrive before the scroll event does would pull the list down again under a wheel that turns up.
  function onWheel(event: WheelEvent): void {
    if (event.deltaY < 0 && (scroller.current?.scrollTop ?? 0) > 0) following.current = false;
  }

  function jump(): void {
    following.current = true;
    settle(scroller.current, rows, true, anchor.current);
    look();
  }

  useLayoutEffect(() => {
    if (rows.length === 0) following.current = follows;
    settle(scroller.current, rows, following.current, anchor.current);
    look();
  }, [rows]);

  // In another order what stood at the top is elsewhere: what comes first is looked for, or the newest.
  const ordered = useRef(order.by);
  useLayoutEffect(() => {
    if (ordered.current === order.by) return;
    ordered.current = order.by;
    following.current = follows;
    if (scroller.current) scroller.current.scrollTop = follows ? scroller.current.scrollHeight : 0;
    look();
  }, [order.by]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element || selected === -1) return;
    element.scrollTop = scrollToShow(selected, element.scrollTop, viewHeight(element));
    onScroll();
  }, [rows[selected]?.id]);

  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return undefined;
    let height = viewHeight(element);
    const observer = new ResizeObserver(() => {
      const index = active.current;
      const stays = index !== -1 && scrollToShow(index, element.scrollTop, height) === element.scrollTop;
      height = viewHeight(element);
      settle(element, latest.current, following.current, anchor.current);
      if (stays) element.scrollTop = scrollToShow(index, element.scrollTop, height);
      onScroll();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const fresh = view.following ? 0 : rowsAfter(rows, lastSeen.current);
  return {
    scroller,
    window: within(view.window, rows.length),
    following: view.following,
    fresh,
    onScroll,
    onWheel,
    jump,
  };
}

/** What the column heads, as tall as a row and always on top, leave for rows, px. */
export function viewHeight(element: HTMLElement): number {
  return Math.max(0, element.clientHeight - rowHeight);
}

/** Puts the end in view, or the row that was at the top back to the top when rows before it came or went. */
function settle(element: HTMLElement | null, rows: readonly Row[], following: boolean, anchor: Anchor): void {
  if (!element) return;
  if (following) {
    element.scrollTop = element.scrollHeight;
    return;
  }
  if (element.scrollTop === 0 || anchor.id === undefined || rows[anchor.index]?.id === anchor.id) return;
  const index = rows.findIndex((row) => row.id === anchor.id);
  if (index !== -1) element.scrollTop = index * rowHeight + anchor.below;
}

function isSame(view: View, window: RowWindow, following: boolean): boolean {
  return view.following === following && view.window.start === window.start && view.window.end === window.end;
}

/** The window of the last look, for a list that has become shorter since. */
function within(window: RowWindow, count: number): RowWindow {
  return { start: Math.min(window.start, count), end: Math.min(window.end, count) };
}
