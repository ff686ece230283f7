import { errorBody } from '../decode/error-body.ts';
import type { HttpResponse } from '../decode/exchange.ts';
import { soundDelay } from './delay.ts';
import { limitHeader } from './limit-header.ts';
import { retryAfterDelay } from './retry-after.ts';

/** A wait that the answer asks for, in ms from the answer, and who asks. */
export type Wait = { readonly delay: number; readonly source: string };

/** Not '100 requests in 60 seconds': that is the limit, not the wait. */
const words =
  /(?<!(?:\b(?:requests?|calls?|times|attempts?|made|timed?[ -]?out)|\d)\s+)\b(?:in|after|for|wait)\s*:?\s+(\d{1,6}(?:\.\d{1,3})?)\s*(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)\b/i;

/**
 * The waits that an answer asks for, the most trusted first: `Retry-After`, the body's `retry_after`, then its words.
 * @param serverNow epoch ms on the server's clock
 */
export function waitsIn(response: HttpResponse, serverNow: number): readonly Wait[] {
  const body = errorBody(response.body);
  const bodySeconds = body.numbers['retry_after'] ?? body.numbers['retryAfter'];
  const candidates = [
    { delay: retryAfterDelay(limitHeader(response.headers, 'retry-after'), serverNow), source: 'Retry-After' },
    {
      delay: bodySeconds === undefined || bodySeconds < 0 ? undefined : soundDelay(bodySeconds * 1000),
      source: 'body retry_after',
    },
    { delay: delayInWords(body.message?.value), source: 'body message' },
  ];
  return candidates.flatMap(({ delay, source }) => (delay === undefined ? [] : [{ delay, source }]));
}

/** 'Try again in 10 seconds.' → 10,000. */
function delayInWords(message: string | undefined): number | undefined {
  const [, count, unit = ''] = words.exec(message ?? '') ?? [];
  if (count === undefined) return undefined;
  if (/^m(?:s|illi)/i.test(unit)) return Number(count);
  return soundDelay(Number(count) * (/^h/i.test(unit) ? 3_600_000 : /^m/i.test(unit) ? 60_000 : 1000));
}
