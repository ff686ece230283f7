import { errorBody } from './error-body.ts';
import type { Body } from './exchange.ts';

/** A look for the word first: most answers are fine, and parsing them all would cost the page's user. */
export function saysError(body: Body): boolean {
  if (body.state === 'unseen') return body.saysError === true;
  if (body.state === 'absent' || body.encoding === 'base64') return false;
  if (/^application\/problem\+/.test(body.mediaType ?? '')) return true;
  const structured = /json|xml/.test(body.mediaType ?? '') || /^\s{0,100}[{<]/.test(body.text);
  return structured && /"(?:error|fail|success)"|<error|error</i.test(body.text) && errorBody(body).saysError;
}
