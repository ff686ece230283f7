import type { Body, UnseenBody } from '../decode/exchange.ts';
import { saysError } from '../decode/says-error.ts';

/**
 * A body whose text is not kept. Whether it said error under a status of success is, since nothing else of the call does.
 * @param ofSuccess it is the body of an answer with such a status
 */
export function withoutText(body: Body, why: UnseenBody, ofSuccess: boolean): Body {
  if (body.state !== 'present') return body;
  return { state: 'unseen', why, size: body.size, ...(ofSuccess && saysError(body) ? { saysError: true } : {}) };
}
