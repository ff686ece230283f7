import type { Bucket } from '../../rate-limit/bucket.ts';
import type { Figure } from '../../rate-limit/reading.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatNumber, formatTime } from '../format.ts';
import { inertLine } from '../text/inert.ts';

type Words = Catalogue['popup'];

/** How the meter stands. `now`: epoch ms. */
export type MeterState = {
  /** Undefined where nothing said it. */
  readonly remaining?: number;
  /** `remaining` where the limit is unknown, so that the meter stays within its bounds. */
  readonly max?: number;
  /** Share that is left, 0 to 1; undefined where it cannot be told. */
  readonly share?: number;
  readonly level: 'plenty' | 'low' | 'none' | 'unknown';
  /** The window or the pause ended since the figures were read: what is left now is not known, so no figure is here. */
  readonly renewed: boolean;
};

export function meterState(bucket: Bucket, now: number): MeterState {
  const { limit, remaining, resetAt, blockedUntil } = bucket;
  const blocked = blockedUntil !== undefined && blockedUntil > now;
  const end = Math.max(resetAt ?? Number.NEGATIVE_INFINITY, blockedUntil ?? Number.NEGATIVE_INFINITY);
  if (Number.isFinite(end) && end <= now) return { level: 'unknown', renewed: true };
  const max = limit ?? remaining;
  if (remaining === undefined || max === undefined) return { level: blocked ? 'none' : 'unknown', renewed: false };
  const known = { remaining, max: Math.max(max, remaining), renewed: false };
  if (limit === undefined || limit <= 0) return { ...known, level: blocked || remaining === 0 ? 'none' : 'unknown' };
  const share = Math.min(1, Math.max(0, remaining / limit));
  return { ...known, share, level: levelOf(share, blocked) };
}

function levelOf(share: number, blocked: boolean): MeterState['level'] {
  if (blocked || share === 0) return 'none';
  return share <= 0.2 ? 'low' : 'plenty';
}

/** The figures in words: `63 of 100 left`. */
export function figuresText(bucket: Bucket, state: MeterState, locale: string, words: Words): string {
  const limit = bucket.limit === undefined ? undefined : formatNumber(bucket.limit, locale);
  if (state.renewed && bucket.resetAt === undefined)
    return limit === undefined ? words.pauseOverOnly : words.pauseOver(limit);
  if (state.renewed) return limit === undefined ? words.renewedOnly : words.renewed(limit);
  if (state.remaining === undefined) return limit === undefined ? words.neither : words.limitOnly(limit);
  const remaining = formatNumber(state.remaining, locale);
  return limit === undefined ? words.leftOnly(remaining) : words.left(remaining, limit);
}

/** `x-ratelimit-limit` as it is written in documentation; names of body fields stay as they are. */
export function sourceName(source: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(source)) return inertLine(source);
  const capitals = source.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
  return capitals.replace(/Ratelimit/, 'RateLimit');
}

/** The sources behind the figures, each once: `from X-RateLimit-Limit, X-RateLimit-Remaining`. '' where none is named. */
export function sourcesText(bucket: Bucket, words: Words): string {
  const names = [...new Set(Object.values(bucket.sources))].map(sourceName);
  return names.length === 0 ? '' : words.from(names.join(', '));
}

/** The figures that sources disagree on, each with who says what. */
export function disagreements(bucket: Bucket, locale: string, words: Words): readonly string[] {
  const figures = [...new Set(bucket.contradictions.map((claim) => claim.figure))];
  return figures.map((figure) => {
    const claims = bucket.contradictions.filter((claim) => claim.figure === figure);
    const said = claims.map((claim) =>
      words.says(sourceName(claim.source), claimValue(figure, claim.value, locale, words)),
    );
    return `${words.disagree(isFigure(figure, words) ? words.figures[figure] : inertLine(figure))} ${said.join(', ')}.`;
  });
}

function claimValue(figure: string, value: number, locale: string, words: Words): string {
  if (figure === 'resetAt' || figure === 'blockedUntil') return formatTime(value, locale);
  return figure === 'windowSeconds' ? words.seconds(formatNumber(value, locale)) : formatNumber(value, locale);
}

function isFigure(figure: string, words: Words): figure is Figure {
  return Object.hasOwn(words.figures, figure);
}
