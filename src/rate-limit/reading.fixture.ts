import { exchange, startOfTests } from '../decode/exchange.fixture.ts';
import { type Reading, readRateLimit } from './index.ts';

/** When every answer of these tests ends. */
export const now = startOfTests + 120;

export function read(status: number, responseHeaders: Readonly<Record<string, string>>, body?: string | object) {
  return readRateLimit(
    exchange(`GET /v1/scans → ${status}`, { responseHeaders, ...(body === undefined ? {} : { body }) }),
    now,
  );
}

/** Instants as seconds from the answer, so that a row can be read. */
export function figures(reading: Reading | undefined) {
  if (!reading) return undefined;
  const { limit, remaining, windowSeconds, resetAt, blockedUntil } = reading;
  const seconds = (at: number | undefined) => (at === undefined ? undefined : (at - now) / 1000);
  const all = { limit, remaining, windowSeconds, reset: seconds(resetAt), blocked: seconds(blockedUntil) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

export const epoch = (seconds: number) => String(Math.round(now / 1000) + seconds);
export const httpDate = (seconds: number) => new Date(Math.round(now / 1000 + seconds) * 1000).toUTCString();
