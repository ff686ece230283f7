import { plans } from './plans.ts';

/** The documented plan that a limit looks like; a hospital partner's contract has a limit of its own. */
export type PlanName = keyof typeof plans | 'contract';

/** `windowSeconds`: undefined where no answer told it; the documented plans count by the minute. */
export function planOf(limit: number, windowSeconds: number | undefined): PlanName {
  const isByMinute = windowSeconds === undefined || windowSeconds === 60;
  if (isByMinute && limit === plans.public) return 'public';
  return isByMinute && limit === plans.developer ? 'developer' : 'contract';
}
