import { callStates, type FilterError } from './filter.ts';

/** Whether the error is one that every such word goes through as it is typed: `status:`, `is:re`, `slower:2`. */
export function isUnfinished({ code, offset, length }: FilterError, text: string): boolean {
  if (offset + length < text.length) return false;
  const value = text.slice(text.indexOf(':', offset) + 1).toLowerCase();
  switch (code) {
    case 'no-value':
      return !text.endsWith('"');
    case 'one-sided-or':
      return offset > 0;
    case 'no-state':
      return callStates.some((state) => state.startsWith(value));
    case 'no-duration':
      return /^\d+(?:\.\d*)?$/.test(value);
    default:
      return false;
  }
}
