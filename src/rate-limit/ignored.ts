import type { HeaderField, HttpResponse } from '../decode/exchange.ts';
import { rateLimitField, rateLimitPolicies } from './ietf-fields.ts';
import { written } from './legacy-fields.ts';
import { longestField } from './limit-header.ts';
import { seconds, wholeNumber } from './number.ts';
import type { IgnoredField, IgnoredWhy } from './reading.ts';
import { resetDelay } from './reset.ts';
import { retryAfterDelay } from './retry-after.ts';

const mostNamed = 8;

/**
 * The fields of the rate limit that say nothing, and why; what is bounded is named too. `serverNow`: epoch ms.
 */
export function ignoredFields({ headers }: HttpResponse, serverNow: number): readonly IgnoredField[] {
  const found: IgnoredField[] = [];
  const seen = new Map<string, string>();
  for (const field of headers.fields) {
    if (found.length >= mostNamed) break;
    const check = checkOf(field.name);
    if (!check) continue;
    const before = seen.get(field.name);
    seen.set(field.name, field.value);
    const why =
      before !== undefined && before !== field.value && !isList(field.name)
        ? 'repeated'
        : whyIgnored(field, check, serverNow);
    if (why && !found.some(({ source }) => source === written(field.name)))
      found.push({ source: written(field.name), why });
  }
  return found;
}

type Check = (value: string, serverNow: number) => unknown;

function checkOf(name: string): Check | undefined {
  if (name === 'retry-after') return retryAfterDelay;
  if (name === 'ratelimit') return (value) => rateLimitField(value)[0];
  if (name === 'ratelimit-policy') return (value) => rateLimitPolicies(value)[0];
  const [, figure] =
    /^(?:x-rate-?limit|ratelimit)-(limit|remaining|reset|reset-after)(?:-(?:second|minute|hour|day))?$/.exec(name) ??
    [];
  if (figure === 'reset') return resetDelay;
  if (figure === 'reset-after') return seconds;
  return figure === undefined ? undefined : wholeNumber;
}

/** Fields that may be split over several lines. */
function isList(name: string): boolean {
  return name === 'ratelimit' || name === 'ratelimit-policy';
}

function whyIgnored({ name, value }: HeaderField, check: Check, serverNow: number): IgnoredWhy | undefined {
  if (value.length > longestField) return 'too-long';
  const isCount = check === wholeNumber;
  if (check(value, serverNow) === undefined) {
    if (/^\s*-\d/.test(value)) return 'negative';
    return /^\s*\d+(?:\.\d+)?(?:e\+?\d+)?\s*$/i.test(value) ? 'too-large' : 'malformed';
  }
  if (/^\s*[\d.]+\s*,/.test(value) && !isPolicyList(name, value) && hasSeveral(value)) return 'repeated';
  if (isCount && name.includes('limit-limit') && wholeNumber(value) === 0) return 'zero';
  if ((check === resetDelay || check === retryAfterDelay) && isPast(value, check, serverNow)) return 'in-the-past';
  return undefined;
}

/** Drafts -00 to -03: `100, 100;w=10`. */
function isPolicyList(name: string, value: string): boolean {
  return name === 'ratelimit-limit' && value.includes(';');
}

function hasSeveral(value: string): boolean {
  return new Set(value.split(',').map((part) => part.trim())).size > 1;
}

/** An instant that is well before the answer; a counter at its end says 0. */
function isPast(value: string, check: Check, serverNow: number): boolean {
  return check(value, serverNow) === 0 && !/^\s*0+(?:\.0+)?\s*$/.test(value) && check(value, serverNow - 5_000) === 0;
}
