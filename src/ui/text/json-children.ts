import { isObject, member } from '../../decode/body/json-value.ts';

/** Children of one node that are shown at first, and that each 'more' adds. */
export const childrenAtOnce = 200;

/** Members of an object, or items of a list; 0 for anything else. */
export function childCount(value: unknown): number {
  if (Array.isArray(value)) return value.length;
  return isObject(value) ? Object.keys(value).length : 0;
}

export function namesIn(value: unknown, most = Number.POSITIVE_INFINITY): readonly string[] {
  if (Array.isArray(value)) return Array.from({ length: Math.min(most, value.length) }, (_, index) => String(index));
  return isObject(value) ? Object.keys(value).slice(0, most) : [];
}

export function childAt(value: unknown, name: string): unknown {
  return Array.isArray(value) ? value[Number(name)] : member(value, name);
}
