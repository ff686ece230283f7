import type { HeaderFields } from '../decode/exchange.ts';
import { limitHeader } from './limit-header.ts';

/** One of several spellings of one header field, and its value. */
export type Found = { readonly name: string; readonly value: string };

const prefixes = ['x-ratelimit-', 'x-rate-limit-', 'ratelimit-'] as const;

/** `X-RateLimit-Limit` and its like: `figure` under the first of the documented spellings that the answer has. */
export function legacyField(headers: HeaderFields, figure: string): Found | undefined {
  for (const prefix of prefixes) {
    const name = prefix + figure;
    const value = limitHeader(headers, name);
    if (value !== undefined) return { name, value };
  }
  return undefined;
}

/** The fields of one of several windows: `X-RateLimit-Limit-Minute` and its like. */
export type LegacyWindow = {
  readonly name: string;
  readonly windowSeconds: number;
  readonly limit: Found | undefined;
  readonly remaining: Found | undefined;
  readonly reset: Found | undefined;
};

const windows = { second: 1, minute: 60, hour: 3600, day: 86_400 } as const;

/** The windows that an answer names, the shortest first. */
export function legacyWindows(headers: HeaderFields): readonly LegacyWindow[] {
  return Object.entries(windows)
    .map(([name, windowSeconds]) => ({
      name,
      windowSeconds,
      limit: legacyField(headers, `limit-${name}`),
      remaining: legacyField(headers, `remaining-${name}`),
      reset: legacyField(headers, `reset-${name}`),
    }))
    .filter(({ limit, remaining }) => limit !== undefined || remaining !== undefined);
}

/** `x-ratelimit-limit` → `X-RateLimit-Limit`, as the documentation writes it. */
export function written(name: string): string {
  return name
    .split('-')
    .map((word) => (word === 'ratelimit' ? 'RateLimit' : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('-');
}
