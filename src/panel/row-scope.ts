import { isOverdue } from '../journal/under-way.ts';
import type { PanelCall, Scope } from '../ui/panel-types.ts';

/** Whether the person asked for calls like this one. */
export function isInScope({ outcome, open }: PanelCall, scope: Scope): boolean {
  if (scope === 'everything' || outcome === undefined) return true;
  if (scope === 'failures') return false;
  return outcome === 'warned' || (open !== undefined && isOverdue(open));
}

/** What is hidden together: `GET /v1/scans/{id}`, on whatever host. */
export function placeOf({ exchange: { request } }: PanelCall): string {
  return `${request.method} ${request.url.template}`;
}
