const longest = 366 * 24 * 3600 * 1000;

/** A delay in ms as it counts: past means now, and beyond a year nothing was meant by it. */
export function soundDelay(delay: number): number | undefined {
  return delay <= longest ? Math.max(0, delay) : undefined;
}
