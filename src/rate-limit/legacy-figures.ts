import type { HeaderFields } from '../decode/exchange.ts';
import { type Found, type LegacyWindow, legacyField, legacyWindows, written } from './legacy-fields.ts';
import { wholeNumber } from './number.ts';
import type { ResetField } from './reading.ts';
import { resetDelay } from './reset.ts';
import { tightest } from './tightest.ts';

export type LegacyFigure = { readonly figure: 'limit' | 'remaining' | 'reset-after' | 'reset'; readonly found: Found };

/**
 * The tightest of the windows in the names of fields; undefined where a field without a window says what is left.
 * `serverNow`: epoch ms.
 */
export function legacyWindow(headers: HeaderFields, serverNow: number): LegacyWindow | undefined {
  if (legacyField(headers, 'remaining')) return undefined;
  return tightest(legacyWindows(headers), ({ limit, remaining, reset, windowSeconds }) => ({
    limit: wholeNumber(limit?.value),
    remaining: wholeNumber(remaining?.value),
    resetMs: resetDelay(reset?.value, serverNow) ?? windowSeconds * 1000,
  }));
}

/** The fields of `window`, and where it has none of a kind, those without a window in their name. */
export function legacyFigures(headers: HeaderFields, window: LegacyWindow | undefined): readonly LegacyFigure[] {
  const found = {
    limit: window?.limit ?? legacyField(headers, 'limit'),
    remaining: window?.remaining ?? legacyField(headers, 'remaining'),
    'reset-after': legacyField(headers, 'reset-after'),
    reset: window?.reset ?? legacyField(headers, 'reset'),
  };
  return (['limit', 'remaining', 'reset-after', 'reset'] as const).flatMap((figure) => {
    const field = found[figure];
    return field ? [{ figure, found: field }] : [];
  });
}

/** A reset that is a bare number: what it counts, only more answers can tell. */
export function resetField(figures: readonly LegacyFigure[]): ResetField | undefined {
  const found = figures.find(({ figure }) => figure === 'reset')?.found;
  // The drafts define theirs as seconds.
  if (found?.name.startsWith('ratelimit-')) return undefined;
  const digits = /^\s*(\d{1,16}(?:\.\d{1,9})?)\s*(?:$|,)/.exec(found?.value ?? '')?.[1];
  return found && digits !== undefined ? { value: Number(digits), source: written(found.name) } : undefined;
}
