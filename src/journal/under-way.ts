import { expectedMs } from '../api/endpoint.ts';
import { findEndpoint } from '../api/find-endpoint.ts';
import type { Exchange } from '../decode/exchange.ts';

export type UnderWay = {
  /** For how long, ms. */
  readonly forMs: number;
  /** Documented 95th percentile of its endpoint, ms; undefined where none is documented. */
  readonly usualMs?: number;
};

/** How long a call without an end has been under way; undefined where it has ended or its start was not seen. `now`: epoch ms. */
export function underWayFor({ startedAt, endedAt, request }: Exchange, now: number): UnderWay | undefined {
  if (startedAt === undefined || endedAt !== undefined) return undefined;
  const endpoint = findEndpoint(request.method, request.url);
  return { forMs: Math.max(0, now - startedAt), ...(endpoint ? { usualMs: expectedMs[endpoint.kind] } : {}) };
}

/** It takes longer than 95 of 100 such calls do. */
export function isOverdue({ forMs, usualMs }: UnderWay): boolean {
  return usualMs !== undefined && forMs > usualMs;
}
