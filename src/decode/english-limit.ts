import { plans } from '../api/plans.ts';
import type { Call } from './call.ts';
import { code, counted, figure, isNeolens, waitTime } from './english.ts';

/** `100 calls a minute (a public key)`; of an undocumented limit, whose it can be. */
export function describeLimit(limit: number, windowSeconds: number | undefined): string {
  const isPerMinute = windowSeconds === undefined || windowSeconds === 60;
  if (isPerMinute && limit === plans.public) return `${figure(limit)} calls a minute (a public key)`;
  if (isPerMinute && limit === plans.developer) return `${figure(limit)} calls a minute (a registered developer)`;
  const window =
    windowSeconds === undefined ? '' : windowSeconds === 60 ? ' a minute' : ` in ${waitTime(windowSeconds)}`;
  return `${counted(limit, 'call')}${window} (no documented plan; it may be set by contract)`;
}

export function largerPlan(limit: number | undefined, { origin, host }: Pick<Call, 'origin' | 'host'>): string {
  if (!isNeolens(origin))
    return `If the limit is too small for your use, ask whoever runs ${code(host)} for a larger one.`;
  return limit === plans.public
    ? `Register as a developer for ${figure(plans.developer)} calls a minute.`
    : 'If the limit is too small for your use, ask support@neolens.ai for a larger one.';
}

const daySeconds = 86_400;

/** `; calls may resume 42 s after it`; nothing where no wait was named. */
export function resumes(seconds: number | undefined, after: string): string {
  if (seconds === undefined) return '';
  return `; calls may resume ${waitTime(seconds)} after ${after}${seconds > daySeconds ? ', which is unusually long' : ''}`;
}

/** The step for a wait that nobody would wait; none for the usual ones. */
export function longWait(
  seconds: number | undefined,
  { origin, host }: Pick<Call, 'origin' | 'host'>,
): readonly string[] {
  if (seconds === undefined || seconds <= daySeconds) return [];
  const whom = isNeolens(origin) ? 'support@neolens.ai' : `whoever runs ${code(host)}`;
  return [
    `Ask ${whom} whether a wait of ${waitTime(seconds)} is meant: more than a day is unusual, and milliseconds sent as seconds look like this.`,
  ];
}
