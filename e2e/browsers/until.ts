import { setTimeout as delay } from 'node:timers/promises';

type Falsy = false | 0 | 0n | '' | null | undefined;

const INTERVAL_MS = 25;

/**
 * Calls `attempt` every 25 ms until it gives a truthy value, and resolves with that value.
 * Rejects when `attempt` throws, or after `timeoutMs` with an error that names `what`, even if `attempt` itself hangs.
 */
export async function until<T>(
  attempt: () => T | Promise<T>,
  { timeoutMs = 20_000, what }: { timeoutMs?: number; what: string },
): Promise<Exclude<T, Falsy>> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), timeoutMs);
  const timeout = new Promise<never>((_, reject) => {
    stop.signal.addEventListener('abort', () => reject(new Error(`Waited ${timeoutMs} ms in vain for ${what}.`)));
  });
  try {
    return await Promise.race([poll(attempt, stop.signal), timeout]);
  } finally {
    clearTimeout(timer);
  }
}

async function poll<T>(attempt: () => T | Promise<T>, stop: AbortSignal): Promise<Exclude<T, Falsy>> {
  for (;;) {
    const value = await attempt();
    if (isTruthy(value)) return value;
    await delay(INTERVAL_MS, undefined, { signal: stop });
  }
}

function isTruthy<T>(value: T): value is Exclude<T, Falsy> {
  return Boolean(value);
}
