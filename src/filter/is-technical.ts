import { endpoints } from '../api/endpoints.ts';
import { type Filter, methods } from './filter.ts';

/**
 * Whether a filter is made of the API's own words and of numbers, and so may be kept on disk. Typed text may be a
 * patient's name, and so may a path that is not documented; hosts and keys are the developer's own.
 */
export function isTechnical(filter: Filter, ruleIds: readonly string[]): boolean {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.parts.every((part) => isTechnical(part, ruleIds));
    case 'not':
      return isTechnical(filter.part, ruleIds);
    case 'name':
      if (filter.field === 'method') return methods.includes(filter.value);
      if (filter.field === 'rule') return ruleIds.includes(filter.value);
      return filter.field === 'path' && isDocumented(filter.value);
    default:
      return filter.kind !== 'text' && filter.kind !== 'regex';
  }
}

function isDocumented(path: string): boolean {
  return endpoints.some((endpoint) => `/v1${endpoint.path}`.includes(path));
}
