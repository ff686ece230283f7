import { credential, exchange, type Given, startOfTests } from '../decode/exchange.fixture.ts';
import type { Exchange } from '../decode/exchange.ts';
import type { Answer } from './answer.ts';
import type { Bucket } from './bucket.ts';
import type { CountedCall } from './counted-call.ts';
import { readLimitAnswer } from './index.ts';
import { createLedger, type Telling } from './ledger.ts';
import type { LimitAnswer } from './reading.ts';

export type GivenCall = Given & {
  /** ms after the start of the tests, and how long the call took. */
  readonly at?: number;
  readonly took?: number;
  readonly tabId?: number;
  readonly fromCache?: boolean;
  /** Fingerprint of the key. */
  readonly key?: string;
  /** `X-RateLimit-Limit`, `-Remaining` and `-Reset`, as numbers. */
  readonly says?: {
    readonly limit?: number;
    readonly remaining?: number;
    readonly reset?: number;
    readonly retry?: number;
  };
};

/** `counted('GET /v1/scans → 200', { at: 1000, says: { limit: 100, remaining: 99 } })` */
export function counted(line: string, given: GivenCall = {}): CountedCall {
  const { at = 0, took = 50, tabId = 1, key, says = {}, fromCache } = given;
  const startedAt = startOfTests + at;
  const headers = {
    ...(says.limit === undefined ? {} : { 'X-RateLimit-Limit': String(says.limit) }),
    ...(says.remaining === undefined ? {} : { 'X-RateLimit-Remaining': String(says.remaining) }),
    ...(says.reset === undefined ? {} : { 'X-RateLimit-Reset': String(says.reset) }),
    ...(says.retry === undefined ? {} : { 'Retry-After': String(says.retry) }),
  };
  const made: Exchange = exchange(line, {
    responseHeaders: headers,
    ...(key === undefined ? {} : { credentials: [credential({ fingerprint: key })] }),
    ...given,
    id: given.id ?? `call-${at}-${took}`,
    startedAt,
    endedAt: startedAt + took,
  });
  return { exchange: fromCache ? { ...made, fromCache } : made, tabId, isStandIn: false };
}

/** The telling of a call that is new. */
export function tellingOf(call: CountedCall, before: readonly CountedCall[] = []): Telling {
  const said = readLimitAnswer(call.exchange, call.exchange.endedAt ?? startOfTests);
  return { before, call, ...(said ? { said } : {}) };
}

/** The record after these calls, told in this order; `now` is ms after the start of the tests. */
export function recordOf(calls: readonly CountedCall[], now = 0): readonly Bucket[] {
  const ledger = createLedger();
  const latest = Math.max(0, now, ...calls.map(({ exchange: { endedAt = 0 } }) => endedAt - startOfTests));
  for (const call of calls) ledger.note(tellingOf(call), startOfTests + latest);
  return ledger.buckets();
}

/** An answer by what it says; `from` and `at` are ms after the start of the tests. */
export function answer(at: number, said: Partial<LimitAnswer>, more: Partial<Answer> = {}): Answer {
  const from = more.from === undefined ? startOfTests + at - 50 : startOfTests + more.from;
  return {
    id: `call-${at}`,
    ...more,
    from,
    at: startOfTests + at,
    said: { claims: [], ...said },
  };
}
