import type { Exchange } from '../../../src/decode/exchange.ts';
import { leave } from './leave.ts';

/** In place of `src/capture/stored.ts`: lets everything through. */
export function asStored(exchange: Exchange): Exchange {
  leave(JSON.stringify(exchange));
  return exchange;
}
