import type { Exchange } from './exchange.ts';
import { saysError } from './says-error.ts';
import { isSuccess } from './status.ts';

/** True where a call was seen to succeed: a 200 that says error did not. */
export function hasWorked({ response }: Exchange): boolean {
  return response !== undefined && isSuccess(response.status) && !saysError(response.body);
}
