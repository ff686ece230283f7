/**
 * The index that a key of the list moves the selection to; undefined where the key means nothing. `page`: rows per page.
 * Without a selection (`from` -1) movement starts at the newest row, the last.
 */
export function moveByKey(key: string, from: number, count: number, page: number): number | undefined {
  if (count === 0) return undefined;
  const last = count - 1;
  const target = targetOf(key, from, last, page);
  if (target === undefined) return undefined;
  return Math.min(last, Math.max(0, target));
}

function targetOf(key: string, from: number, last: number, page: number): number | undefined {
  if (key === 'Home') return 0;
  if (key === 'End') return last;
  const steps = stepsOf(key, page);
  if (steps === undefined) return undefined;
  return from === -1 ? last : from + steps;
}

function stepsOf(key: string, page: number): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return -1;
    case 'ArrowDown':
      return 1;
    case 'PageUp':
      return -page;
    case 'PageDown':
      return page;
    default:
      return undefined;
  }
}
