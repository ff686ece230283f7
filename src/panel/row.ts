import type { Context } from '../decode/diagnosis.ts';
import type { Exchange } from '../decode/exchange.ts';
import { decode } from '../decode/index.ts';
import { isFailure } from '../decode/is-failure.ts';
import type { Call } from '../journal/call.ts';
import type { UnderWay } from '../journal/under-way.ts';
import type { PanelCall } from '../ui/panel-types.ts';
import { nothing, quietFinding } from './quiet-finding.ts';

/** The row of a call, failed or not. `live`: it ended while this DevTools was open. */
export function rowOf(call: Call, context: () => Context, live: boolean): PanelCall {
  const { exchange } = call;
  const { id, seenBy } = exchange;
  const failed = isFailure(exchange) ? decode(exchange, context()) : undefined;
  const finding = failed ? { diagnosis: failed } : quietFinding(exchange, context());
  if (!live) return { id, exchange, ...finding, provenance: 'before-devtools' };
  return { id, exchange: seenBy.includes('har') ? exchange : notYetTold(exchange), ...finding, provenance: 'live' };
}

/** The row of a call under way. Its id is not that of the row that it will have. */
export function openRow(exchange: Exchange, open: UnderWay): PanelCall {
  return { id: `open:${exchange.id}`, exchange, diagnosis: nothing, provenance: 'live', outcome: 'open', open };
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
