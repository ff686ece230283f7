import type { Exchange } from '../decode/exchange.ts';
import { isAborted } from '../decode/is-failure.ts';
import { refusedPreflight } from '../decode/refused-preflight.ts';
import { withheldAnswer } from '../decode/withheld.ts';

/** What the page's own code got to know: the answer, a bare network error, or its own abort. */
export type PageSaw = 'answer' | 'network-error' | 'abort';

export function pageSaw(exchange: Exchange): PageSaw {
  if (isAborted(exchange)) return 'abort';
  const readable = exchange.response && !exchange.failure;
  return readable && !withheldAnswer(exchange) && !refusedPreflight(exchange) ? 'answer' : 'network-error';
}
