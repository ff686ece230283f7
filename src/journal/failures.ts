import { isFailure } from '../decode/is-failure.ts';
import type { Call } from './call.ts';

/** Failed calls of each tab that has any. */
export function failuresByTab(calls: Iterable<Call>): Map<number, number> {
  const counts = new Map<number, number>();
  for (const call of calls) {
    if (isFailure(call.exchange)) counts.set(call.tabId, (counts.get(call.tabId) ?? 0) + 1);
  }
  return counts;
}
