import type { Exchange } from '../decode/exchange.ts';
import { hasWorked } from '../decode/has-worked.ts';
import { isFailure } from '../decode/is-failure.ts';

/** The server did what was asked, and the page has it. What the browser's cache answered was not judged by the server. */
export function hasSucceeded(exchange: Exchange): boolean {
  return hasWorked(exchange) && !exchange.fromCache && !isFailure(exchange);
}
