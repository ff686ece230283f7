import type { Call } from './call.ts';
import { callName, code, ordinal, seconds } from './english.ts';
import { isIdempotent } from './retry.ts';

/** ` It is the 4th failure of this endpoint in a row.`; nothing for the first. */
export function inARow(streak: number): string {
  return streak > 1 ? ` It is the ${ordinal(streak)} failure of this endpoint in a row.` : '';
}

/** ` It took 31 s; the documented p95 of … is 14 s.`; nothing where either is unknown. */
export function against(call: Pick<Call, 'elapsed' | 'expected' | 'method' | 'template'>): string {
  const { elapsed, expected } = call;
  if (elapsed === undefined || expected === undefined) return '';
  return ` It took ${seconds(elapsed)}; the documented p95 of ${code(callName(call))} is ${seconds(expected)}.`;
}

/** ` The documented p95 of … is 14 s.`, where the time it took is said before. */
export function usual({ expected, ...call }: Pick<Call, 'expected' | 'method' | 'template'>): string {
  return expected === undefined ? '' : ` The documented p95 of ${code(callName(call))} is ${seconds(expected)}.`;
}

/** The step before a retry: what may have been done must not be done twice. */
export function retryStep(call: Pick<Call, 'method' | 'template'>, how: string): string {
  return isIdempotent(call.method)
    ? `Retry ${how}.`
    : `Look first whether ${code(callName(call))} had its effect; then retry ${how}.`;
}

/** More than a hiccup: a streak is nothing that the next call will cure. */
export function persists(streak: number): readonly string[] {
  return streak > 2 ? ['Stop calling in a loop: it has failed every time. Leave it for a while.'] : [];
}
