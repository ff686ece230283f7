import type { Context } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import { decode } from '../decode/index.ts';
import { isFailure } from '../decode/is-failure.ts';
import type { Call } from '../journal/call.ts';
import type { PanelCall } from '../ui/panel-types.ts';

/** The row of a failed call, or undefined for a call that did not fail. `live`: it ended while this DevTools was open. */
export function rowOf(call: Call, context: () => Context, live: boolean): PanelCall | undefined {
  const { exchange } = call;
  if (!isFailure(exchange)) return undefined;
  const diagnosis = decode(exchange, context());
  if (!diagnosis) return undefined;
  const { id, seenBy } = exchange;
  if (!live) return { id, exchange, diagnosis, provenance: 'before-devtools' };
  return { id, exchange: seenBy.includes('har') ? exchange : notYetTold(exchange), diagnosis, provenance: 'live' };
}

/** DevTools is open and will be told of the call, so that is not why its bodies are missing. */
function notYetTold(exchange: Exchange): Exchange {
  const { request, response } = exchange;
  return {
    ...exchange,
    request: { ...request, body: { state: 'unseen', why: 'unread' } },
    ...(response ? { response: { ...response, body: { ...response.body, state: 'unseen', why: 'unread' } } } : {}),
  };
}

/** When the call began, or ended where its start was not seen; epoch ms. */
export function timeOf(exchange: Exchange): number {
  return exchange.startedAt ?? exchange.endedAt ?? 0;
}
