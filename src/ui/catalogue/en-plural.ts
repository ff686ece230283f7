import { formatNumber } from '../format.ts';

/** `1 call`, `1,200 calls`. */
export function plural(count: number, one: string, many: string): string {
  return `${formatNumber(count, 'en')} ${count === 1 ? one : many}`;
}
