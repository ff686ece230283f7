import type { Exchange } from '../decode/exchange.ts';
import { headerValue } from '../decode/headers.ts';
import { httpDate } from './http-date.ts';

/** Below this difference `Date` only shows its own rounding to whole seconds and the way through the network. */
const tolerance = 2000;

/**
 * The server's clock when it answered, epoch ms: `Date` where it differs from the local clock, else the local clock.
 * @param answeredAt epoch ms on the local clock when the answer had arrived
 */
export function serverTime(exchange: Exchange, answeredAt: number): number {
  const date = httpDate(headerValue(exchange.response?.headers, 'date'), answeredAt);
  return date !== undefined && Math.abs(date - answeredAt) > tolerance ? date : answeredAt;
}
