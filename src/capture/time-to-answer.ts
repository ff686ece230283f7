import { fields, finite } from './har-entry.ts';

/** What passes before the answer's header fields are there; `ssl` is part of `connect`. */
const before = ['blocked', 'dns', 'connect', 'send', 'wait'] as const;

/**
 * Milliseconds from the start of an entry to the header fields of its answer, of `duration` in all. Undefined where the
 * entry does not say how long it waited for them.
 */
export function timeToAnswer(timings: unknown, duration: number): number | undefined {
  const told = fields(timings);
  if (finite(told.wait) === undefined) return undefined;
  // -1: does not apply.
  const sum = before.reduce((all, name) => all + Math.max(0, finite(told[name]) ?? 0), 0);
  return Math.min(sum, duration);
}
