import { type Item, parseDictionary, parseList } from 'structured-headers';
import type { Policy } from './reading.ts';

/** What a `RateLimit` field says: drafts -07 (a dictionary), -08 to -11 (`r`, `t`) and the proposed names (`a`, `w`). */
export type RateLimitField = {
  readonly policy?: string;
  readonly limit?: number;
  readonly remaining?: number;
  /** Draft -07: seconds until the reset. */
  readonly resetSeconds?: number;
  /** Drafts -08 on: 'within so many seconds use no more than that', which is no reset. */
  readonly effectiveWindowSeconds?: number;
};

/** Reads `RateLimit`. A malformed field says nothing (draft -11 §7). */
export function rateLimitField(value: string | undefined): readonly RateLimitField[] {
  if (value === undefined) return [];
  return fromDictionary(value) ?? fromList(value);
}

/** Reads `RateLimit-Policy`: `100;w=10` of the older drafts and `"burst";q=100;w=60` of the newer ones. */
export function rateLimitPolicies(value: string | undefined): readonly Policy[] {
  return items(value).flatMap(([bare, parameters]) => {
    const quota = count(typeof bare === 'number' ? bare : parameters.get('q'));
    if (quota === undefined) return [];
    // The oldest drafts write `window`.
    const windowSeconds = count(parameters.get('w') ?? parameters.get('window'));
    const name = typeof bare === 'number' ? undefined : nameOf(bare);
    const unit = nameOf(parameters.get('qu')) ?? 'requests';
    return [
      {
        quota,
        unit: unit === 'requests' || unit === 'content-bytes' || unit === 'concurrent-requests' ? unit : 'other',
        ...(name === undefined ? {} : { name }),
        ...(windowSeconds ? { windowSeconds } : {}),
      } satisfies Policy,
    ];
  });
}

function fromDictionary(value: string): RateLimitField[] | undefined {
  try {
    const dictionary = parseDictionary(value);
    const figure = (name: string) => count(dictionary.get(name)?.[0]);
    const limit = figure('limit');
    const remaining = figure('remaining');
    const resetSeconds = figure('reset');
    if (remaining === undefined && limit === undefined) return undefined;
    return [defined({ limit, remaining, resetSeconds })];
  } catch {
    return undefined;
  }
}

function fromList(value: string): RateLimitField[] {
  return items(value).flatMap(([bare, parameters]) => {
    const remaining = count(parameters.get('r') ?? parameters.get('a'));
    const policy = nameOf(bare);
    if (remaining === undefined || policy === undefined) return [];
    return [defined({ policy, remaining, effectiveWindowSeconds: count(parameters.get('t') ?? parameters.get('w')) })];
  });
}

function items(value: string | undefined): Item[] {
  try {
    return parseList(value ?? '').filter((member): member is Item => !Array.isArray(member[0]));
  } catch {
    return [];
  }
}

function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 1e9 ? value : undefined;
}

function nameOf(value: unknown): string | undefined {
  const text = typeof value === 'object' && value !== null ? String(value) : value;
  return typeof text === 'string' ? text.slice(0, 100) : undefined;
}

function defined<T extends object>(value: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, content]) => content !== undefined)) as T;
}
