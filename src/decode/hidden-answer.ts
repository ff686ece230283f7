import { errorBody } from './error-body.ts';
import type { Exchange } from './exchange.ts';
import { isAborted } from './is-failure.ts';
import { preflightOf } from './preflight.ts';
import { saysError } from './says-error.ts';
import { isSuccess } from './status.ts';
import { withheldAnswer } from './withheld.ts';

/**
 * The call as the server saw it: without what the browser put in front of it, and with the status that a 200 with an
 * error in it should have had. Undefined where there is nothing behind: an aborted call, a preflight that was answered.
 */
export function hiddenAnswer(exchange: Exchange): Exchange | undefined {
  if (isAborted(exchange)) return undefined;
  const { failure, response, ...call } = exchange;
  if (!response) return exchange;
  if (preflightOf(exchange)?.alone) return undefined;
  const withheld = failure !== undefined && withheldAnswer(exchange) !== undefined;
  const claimed = isSuccess(response.status) && saysError(response.body) ? claimedStatus(exchange) : undefined;
  if (!withheld && claimed === undefined) return exchange;
  return {
    ...call,
    response: { ...response, status: claimed ?? response.status },
    ...(failure && !withheld ? { failure } : {}),
  };
}

/** The call under the status that its error body names, where that is another failing one. */
export function claimedAnswer(exchange: Exchange): Exchange | undefined {
  const { response } = exchange;
  const claimed = claimedStatus(exchange);
  if (!response || response.status < 400 || claimed === undefined || claimed === response.status) return undefined;
  return { ...exchange, response: { ...response, status: claimed } };
}

function claimedStatus(exchange: Exchange): number | undefined {
  return errorBody(exchange.response?.body).status?.value;
}
