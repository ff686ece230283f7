import { plans } from '../api/plans.ts';
import type { Call } from './call.ts';
import { code, counted, isNeolens } from './english.ts';

/** `100 calls a minute (a public key)`; of an undocumented limit, whose it can be. */
export function describeLimit(limit: number, windowSeconds: number | undefined): string {
  const isPerMinute = windowSeconds === undefined || windowSeconds === 60;
  if (isPerMinute && limit === plans.public) return `${limit} calls a minute (a public key)`;
  if (isPerMinute && limit === plans.developer) return `${limit} calls a minute (a registered developer)`;
  const window = windowSeconds === undefined ? '' : windowSeconds === 60 ? ' a minute' : ` in ${windowSeconds} s`;
  return `${counted(limit, 'call')}${window} (no documented plan; it may be set by contract)`;
}

export function largerPlan(limit: number | undefined, { origin, host }: Pick<Call, 'origin' | 'host'>): string {
  if (!isNeolens(origin))
    return `If the limit is too small for your use, ask whoever runs ${code(host)} for a larger one.`;
  return limit === plans.public
    ? 'Register as a developer for 1,000 calls a minute.'
    : 'If the limit is too small for your use, ask support@neolens.ai for a larger one.';
}
