import type { Filter, Term } from './filter.ts';

/** Whether a term of one of these kinds is anywhere in the filter. */
export function hasTerm(filter: Filter, ...kinds: readonly Term['kind'][]): boolean {
  if (filter.kind === 'not') return hasTerm(filter.part, ...kinds);
  if ('parts' in filter) return filter.parts.some((part) => hasTerm(part, ...kinds));
  return kinds.includes(filter.kind);
}
