/** What one of several windows says; undefined: not said. */
export type WindowFigures = {
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
  /** Until it begins anew, ms. */
  readonly resetMs: number | undefined;
};

/**
 * The window that a caller runs into first: one with nothing left, else the one with the smallest share left. Shares are
 * compared only where all are known; the fewest left count otherwise. Undefined where there is no window.
 */
export function tightest<T>(windows: readonly T[], figuresOf: (window: T) => WindowFigures): T | undefined {
  const told = windows
    .map((window) => ({ window, ...figuresOf(window) }))
    .filter((each) => each.remaining !== undefined);
  const byShare = told.every(({ limit }) => limit);
  const left = ({ remaining = 0, limit }: WindowFigures) =>
    byShare ? Math.min(1, remaining / (limit ?? 1)) : remaining;
  const [first] = told.sort((one, other) => left(one) - left(other) || byReset(one, other));
  return first ? first.window : windows[0];
}

/** The soonest first; but of windows with nothing left the last to begin anew, since no call goes through before. */
function byReset(one: WindowFigures, other: WindowFigures): number {
  const [first, second] = [resetOf(one), resetOf(other)];
  if (first === second) return 0;
  return one.remaining === 0 ? second - first : first - second;
}

/** One whose end is not told comes last. */
function resetOf({ resetMs, remaining }: WindowFigures): number {
  return resetMs ?? (remaining === 0 ? -1 : Number.MAX_SAFE_INTEGER);
}
