import { typeMismatch } from './answer-type.ts';
import { errorBody } from './error-body.ts';
import type { Body, Exchange } from './exchange.ts';
import { networkKind } from './network-names.ts';
import { refusedPreflight } from './refused-preflight.ts';
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

/** A look for the word first: most answers are fine, and parsing them all would cost the page's user. */
export function saysError(body: Body): boolean {
  if (body.state === 'unseen') return body.saysError === true;
  if (body.state === 'absent' || body.encoding === 'base64') return false;
  if (/^application\/problem\+/.test(body.mediaType ?? '')) return true;
  const structured = /json|xml/.test(body.mediaType ?? '') || /^\s{0,100}[{<]/.test(body.text);
  return structured && /"(?:error|fail|success)"|<error|error</i.test(body.text) && errorBody(body).saysError;
}
