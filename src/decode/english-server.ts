import type { Call } from './call.ts';
import { callName, code, ordinal, seconds } from './english.ts';

/** ` It is the 4th failure of this endpoint in a row.`; nothing for the first. */
export function inARow(streak: number): string {
  return streak > 1 ? ` It is the ${ordinal(streak)} failure of this endpoint in a row.` : '';
}

/** ` It took 31 s; documented for … are 14 s (p95).`, as far as either is known. */
export function against(call: Pick<Call, 'elapsed' | 'expected' | 'method' | 'template'>): string {
  const { elapsed, expected } = call;
  if (elapsed === undefined || expected === undefined) return '';
  return ` It took ${seconds(elapsed)}; documented for ${code(callName(call))} are ${seconds(expected)} (p95).`;
}

/** More than a hiccup: a streak is nothing that the next call will cure. */
export function persists(streak: number): readonly string[] {
  return streak > 2
    ? ['Stop calling in a loop: it has failed each time, and a rest or an incident report helps more.']
    : [];
}
