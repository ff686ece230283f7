import type { Figures } from './rate-window.ts';

/** How the figures are written: three readings of `X-RateLimit-Reset` as a number, two as text, the IETF drafts, or not at all. */
export const RATE_FORMS = [
  'seconds', // X-RateLimit-Reset: 42
  'epoch', // X-RateLimit-Reset: 1790000042
  'epoch-ms', // X-RateLimit-Reset: 1790000042000
  'date', // X-RateLimit-Reset: 2026-09-21T14:14:02.000Z
  'duration', // X-RateLimit-Reset: 42s
  'draft-03', // RateLimit-Limit: 100, 100;w=60
  'draft-06', // RateLimit-Limit: 100, RateLimit-Policy: 100;w=60
  'draft-07', // RateLimit: limit=100, remaining=58, reset=42
  'draft-11', // RateLimit: "key";r=58;t=42
  'draft-next', // RateLimit: key;a=58;w=42
  'none',
  'words', // none, and a 429 says "Try again in 42 seconds." instead of Retry-After and retry_after
] as const;
export type RateForm = (typeof RATE_FORMS)[number];

export function rateHeaders(form: RateForm, figures: Figures, now: number, windowMs: number): Record<string, string> {
  const limit = String(figures.limit);
  const remaining = String(figures.remaining);
  const reset = String(secondsUntil(figures.resetAt, now));
  const window = String(windowMs / 1000);
  const legacy = (value: string) => ({
    'X-RateLimit-Limit': limit,
    'X-RateLimit-Remaining': remaining,
    'X-RateLimit-Reset': value,
  });
  const draft = (value: string) => ({
    'RateLimit-Limit': value,
    'RateLimit-Remaining': remaining,
    'RateLimit-Reset': reset,
  });
  switch (form) {
    case 'seconds':
      return legacy(reset);
    case 'epoch':
      return legacy(String(Math.ceil(figures.resetAt / 1000)));
    case 'epoch-ms':
      return legacy(String(figures.resetAt));
    case 'date':
      return legacy(new Date(figures.resetAt).toISOString());
    case 'duration':
      return legacy(`${reset}s`);
    case 'draft-03':
      return draft(`${limit}, ${limit};w=${window}`);
    case 'draft-06':
      return { ...draft(limit), 'RateLimit-Policy': `${limit};w=${window}` };
    case 'draft-07':
      return {
        RateLimit: `limit=${limit}, remaining=${remaining}, reset=${reset}`,
        'RateLimit-Policy': `${limit};w=${window}`,
      };
    case 'draft-11':
      return {
        RateLimit: `"${figures.policy}";r=${remaining};t=${reset}`,
        'RateLimit-Policy': `"${figures.policy}";q=${limit};w=${window}`,
      };
    case 'draft-next':
      return {
        RateLimit: `${figures.policy};a=${remaining};w=${reset}`,
        'RateLimit-Policy': `${figures.policy};q=${limit};w=${window}`,
      };
    case 'none':
    case 'words':
      return {};
  }
}

/** Whole seconds, rounded up so that a caller who waits that long is not early. */
export function secondsUntil(instant: number, now: number): number {
  return Math.max(0, Math.ceil((instant - now) / 1000));
}
