import { typeMismatch } from './answer-type.ts';
import type { Exchange } from './exchange.ts';
import { networkKind } from './network-names.ts';
import { refusedPreflight } from './refused-preflight.ts';
import { saysError } from './says-error.ts';
import { isErrorStatus, isSuccess } from './status.ts';
import { withheldAnswer } from './withheld.ts';

/** The page itself ended the call; whatever the server had answered by then, it is no failure. */
export function isAborted(exchange: Exchange): boolean {
  return exchange.failure !== undefined && networkKind(exchange.failure.name) === 'aborted';
}

/** True where the page did not get what it asked for. A call under way, or ended by the page, has not failed. */
export function isFailure(exchange: Exchange): boolean {
  if (isAborted(exchange)) return false;
  if (exchange.failure || refusedPreflight(exchange)) return true;
  if (!exchange.response) return false;
  const { status, body } = exchange.response;
  if (isErrorStatus(status)) return true;
  return (
    (isSuccess(status) && (saysError(body) || typeMismatch(exchange) !== undefined)) ||
    withheldAnswer(exchange) !== undefined
  );
}
