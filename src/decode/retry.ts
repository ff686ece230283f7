import type { Retry } from './rule.ts';

const idempotent = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE'];

/** RFC 9110 §9.2.2: sending it twice has the effect of sending it once. */
export function isIdempotent(method: string): boolean {
  return idempotent.includes(method);
}

/** Whether a body is usual with this method; of a call whose body was not seen nothing else tells. */
export function takesBody(method: string): boolean {
  return method === 'POST' || method === 'PUT' || method === 'PATCH';
}

/** A refusal for one call too many: it was not processed. `at` is epoch ms, where a wait was named. */
export function retryQuota(at: number | undefined): Retry {
  return at === undefined
    ? { verdict: 'after', reason: 'quota-unknown' }
    : { verdict: 'after', at, reason: 'quota-wait' };
}

/** For failures that may pass by themselves and of which nobody knows how far the server came. */
export function retryTransient(method: string, at?: number): Retry {
  // However long it waits, such a call is first looked into.
  if (!isIdempotent(method)) return { verdict: 'check-first', reason: 'maybe-processed' };
  return at ? { verdict: 'after', at, reason: 'safe-method-wait' } : { verdict: 'now', reason: 'safe-method' };
}
