import type { Context } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import { decode } from '../decode/index.ts';
import { isFailure } from '../decode/is-failure.ts';
import type { Call } from '../journal/call.ts';
import type { PanelCall } from '../ui/panel-types.ts';

/** The row of a failed call, or undefined for a call that did not fail. `openedAt`: epoch ms when DevTools opened. */
export function rowOf(call: Call, context: Context, openedAt: number): PanelCall | undefined {
  const { exchange } = call;
  if (!isFailure(exchange)) return undefined;
  const diagnosis = decode(exchange, context);
  if (!diagnosis) return undefined;
  const live = exchange.seenBy.includes('har') || timeOf(exchange) >= openedAt;
  return { id: exchange.id, exchange, diagnosis, provenance: live ? 'live' : 'before-devtools' };
}

/** When the call began, or ended where its start was not seen; epoch ms. */
export function timeOf(exchange: Exchange): number {
  return exchange.startedAt ?? exchange.endedAt ?? 0;
}
