import { soundDelay } from './delay.ts';
import { httpDate } from './http-date.ts';
import { seconds } from './number.ts';

/**
 * `Retry-After` (RFC 9110 §10.2.3) as milliseconds to wait, counted from the answer. Digits first, then dates.
 * @param serverNow epoch ms on the server's clock when it answered
 */
export function retryAfterDelay(value: string | undefined, serverNow: number): number | undefined {
  const delay = seconds(value);
  if (delay !== undefined) return soundDelay(delay * 1000);
  const date = httpDate(value, serverNow);
  return date === undefined ? undefined : soundDelay(date - serverNow);
}
