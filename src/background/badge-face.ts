import type { LimitLevel, LimitSummary } from '../rate-limit/summary.ts';

/** What the toolbar icon of a tab shows. */
export type BadgeFace = { readonly text: string; readonly level: LimitLevel };

const dayMs = 86_400_000;
const raised = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/**
 * Failures of the tab, or while the server refuses its calls the time of day at which that ends: an instant, so that
 * nothing has to tick. At most four characters, which is what fits.
 * @param limits those that the tab spends, tightest first
 * @param now epoch ms
 */
export function badgeFace(failures: number, limits: readonly LimitSummary[], now: number, locale: string): BadgeFace {
  const [tightest] = limits;
  const level = tightest?.level ?? 'unknown';
  const end = blockEnd(limits, now);
  if (end !== undefined) return { text: end - now >= dayMs ? '>24h' : timeOfDay(end, locale), level: 'blocked' };
  // A badge without text has no colour to tell by.
  const text = failures === 0 && (level === 'tight' || level === 'blocked') ? '0' : failureText(failures);
  return { text, level };
}

/** When the last of the pauses that hold now is over, epoch ms. */
export function blockEnd(limits: readonly LimitSummary[], now: number): number | undefined {
  const ends = limits.flatMap(({ blockedUntil = 0 }) => (blockedUntil > now ? [blockedUntil] : []));
  return ends.length === 0 ? undefined : Math.max(...ends);
}

function failureText(failures: number): string {
  if (failures === 0) return '';
  return failures > 999 ? '999+' : String(failures);
}

/** `14⁰⁵`: with a colon it would not fit. In 12 or 24 hours as the locale has it. */
function timeOfDay(at: number, locale: string): string {
  const parts = new Intl.DateTimeFormat(locale, {
    hour: 'numeric',
    minute: '2-digit',
    numberingSystem: 'latn',
  }).formatToParts(at);
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? '';
  return part('hour') + part('minute').replace(/\d/g, (digit) => raised[Number(digit)] ?? digit);
}
