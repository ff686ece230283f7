import type { Share } from '../../rate-limit/spend.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatNumber } from '../format.ts';
import { formatCountdown } from '../format-duration.ts';
import type { ShownLimit } from '../limits-types.ts';

/** How fast calls go out and what comes of it: `2.1 calls/s, 3 under way: empty in 18 s at this pace`. '' where none do. */
export function paceText(shown: ShownLimit, now: number, locale: string, { limits: words, units }: Catalogue): string {
  const { inFlight, resetAt, level } = shown;
  const { pace, emptyAt } = shown.forecast();
  const parts = [
    pace.last10s > 0
      ? words.pace(formatNumber(pace.last10s, locale, 1))
      : pace.last60s > 0
        ? words.slowPace(formatNumber(Math.max(1, Math.round(pace.last60s * 60)), locale))
        : '',
    inFlight > 0 ? words.inFlight(formatNumber(inFlight, locale)) : '',
  ].filter(Boolean);
  if (parts.length === 0) return '';
  const isMoving = pace.last60s >= 0.1 && level !== 'blocked' && shown.share !== undefined;
  const next =
    emptyAt !== undefined && emptyAt <= now
      ? words.usedByOpen
      : emptyAt !== undefined
        ? words.emptyIn(formatCountdown(emptyAt, now, locale, units))
        : isMoving && resetAt !== undefined && resetAt > now
          ? words.lasts
          : '';
  return `${parts.join(', ')}${next === '' ? '' : `: ${next}`}`;
}

/** Who made the calls of the last minute, most of them first: `GET /v1/scans 12, POST /v1/analyze 3`. */
export function spendParts(
  shares: readonly Share[],
  locale: string,
  most = 3,
): { readonly listed: readonly { readonly who: string; readonly calls: string }[]; readonly more: number } {
  const listed = shares.slice(0, most).map(({ who, calls }) => ({ who, calls: formatNumber(calls, locale) }));
  return { listed, more: shares.slice(most).reduce((sum, { calls }) => sum + calls, 0) };
}
