import { isOverdue } from '../journal/under-way.ts';
import type { PanelCall, Scope } from '../ui/panel-types.ts';

/** Whether the person asked for calls like this one. */
export function isInScope({ outcome, open }: PanelCall, scope: Scope): boolean {
  if (scope === 'everything' || outcome === undefined) return true;
  if (scope === 'failures') return false;
  return outcome === 'warned' || (open !== undefined && isOverdue(open));
}
