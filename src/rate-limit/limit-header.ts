import type { HeaderFields } from '../decode/exchange.ts';
import { headerValue } from '../decode/headers.ts';

/** A field longer than this is none of the documented ones, whatever it holds; characters. */
export const longestField = 1_024;

/** The value of a field of the rate limit, or undefined where it is absent, unseen or too long to be one. */
export function limitHeader(headers: HeaderFields, name: string): string | undefined {
  const value = headerValue(headers, name);
  return value !== undefined && value.length <= longestField ? value : undefined;
}
