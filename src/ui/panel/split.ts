/** Bounds of the first pane's share of the space, percent. */
export const smallestShare = 20;
export const largestShare = 80;

/** The first pane's share when the divider is at `position` px of `length` px, percent, within the bounds. */
export function shareAt(position: number, length: number): number {
  return length > 0 ? bounded((position / length) * 100) : 50;
}

/** The share that a key moves the divider to; undefined where the key means nothing. `vertical`: panes stand side by side. */
export function shareByKey(key: string, share: number, vertical: boolean): number | undefined {
  if (key === 'Home') return smallestShare;
  if (key === 'End') return largestShare;
  if (key === (vertical ? 'ArrowLeft' : 'ArrowUp')) return bounded(share - 5);
  if (key === (vertical ? 'ArrowRight' : 'ArrowDown')) return bounded(share + 5);
  return undefined;
}

function bounded(share: number): number {
  return Math.min(largestShare, Math.max(smallestShare, Math.round(share)));
}
