import type { Figure, IgnoredField } from '../../rate-limit/reading.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { formatMoment, formatNumber } from '../format.ts';
import type { ShownLimit } from '../limits-types.ts';
import { inertLine } from '../text/inert.ts';

type Words = Catalogue['limits'];

/** What the meter shows; undefined where it has no value, so that it shows none. */
export function meterOf({
  estimate,
  remaining,
  limit,
  renewed,
  stale,
}: ShownLimit): { now: number; max: number } | undefined {
  const now = estimate?.remaining ?? (renewed || stale ? undefined : remaining);
  if (now === undefined) return undefined;
  // Without a limit what is left is all that is known, and the meter stays within its bounds.
  return { now, max: Math.max(limit || now, now) };
}

/** The figures in words: `63 of 100 left`. */
export function figuresText(shown: ShownLimit, locale: string, words: Words): string {
  const limit = shown.limit === undefined ? undefined : formatNumber(shown.limit, locale);
  if (shown.estimate && limit !== undefined)
    return words.estimated(formatNumber(shown.estimate.remaining, locale), limit);
  const allowed = shown.limit === 0 ? undefined : limit;
  if (shown.stale) return allowed === undefined ? words.staleOnly : words.stale(allowed);
  if (shown.renewed && shown.resetAt === undefined)
    return allowed === undefined ? words.pauseOverOnly : words.pauseOver(allowed);
  if (shown.renewed) return allowed === undefined ? words.renewedOnly : words.renewed(allowed);
  if (shown.remaining === undefined) return limit === undefined ? words.neither : words.limitOnly(limit);
  const remaining = formatNumber(shown.remaining, locale);
  if (shown.limit === 0 && shown.remaining > 0) return words.leftOfNone(remaining);
  return limit === undefined ? words.leftOnly(remaining) : words.left(remaining, limit);
}

/** The level in a word, for those who do not see the colour; '' where there is nothing to say. */
export function levelText({ level, remaining, estimate }: ShownLimit, words: Words): string {
  return level === 'blocked' && (estimate?.remaining ?? remaining) === 0 ? words.usedUp : words.level[level];
}

/** Where the figures on what is left are from. '' where nothing was told. `now`: epoch ms. */
export function figuresSource(shown: ShownLimit, now: number, locale: string, words: Words): string {
  const { estimate, sources, limit, windowSeconds, plan } = shown;
  const names = [sources.remaining, sources.limit].flatMap((source) => (source === undefined ? [] : [source]));
  const from = names.length === 0 ? '' : words.from([...new Set(names)].map(sourceName).join(', '));
  const looksLike =
    plan === undefined || limit === undefined
      ? ''
      : words.plan[plan](
          formatNumber(limit, locale),
          windowSeconds === undefined ? undefined : formatNumber(windowSeconds, locale),
        );
  const counted = estimate ? words.estimatedFrom(estimate.own, formatMoment(estimate.since, now, locale)) : '';
  return [counted, from, looksLike].filter(Boolean).join(' ');
}

/** Where the instant that the countdown runs to is from, and how its unit is known. */
export function instantSource(shown: ShownLimit, figure: 'resetAt' | 'blockedUntil', words: Words): string {
  const source = shown.sources[figure];
  if (source === undefined) return '';
  const { resetUnit } = shown;
  const isReset = resetUnit !== undefined && /reset/i.test(source) && !/after/i.test(source);
  const unit = isReset ? words.unit(words.units[resetUnit.unit], resetUnit.settled) : '';
  return [words.from(sourceName(source)), unit].filter(Boolean).join(' ');
}

/** `x-ratelimit-limit` as it is written in documentation; names of body fields stay as they are. */
export function sourceName(source: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(source)) return inertLine(source);
  const capitals = source.replace(/(^|-)[a-z]/g, (letters) => letters.toUpperCase());
  return capitals.replace(/Ratelimit/, 'RateLimit');
}

/** The figures that sources disagree on, each with who says what. `now`: epoch ms. */
export function disagreements(
  { contradictions }: ShownLimit,
  now: number,
  locale: string,
  words: Words,
): readonly string[] {
  const figures = [...new Set(contradictions.map((claim) => claim.figure))];
  return figures.map((figure) => {
    const claims = contradictions.filter((claim) => claim.figure === figure);
    const said = claims.map((claim) =>
      words.says(sourceName(claim.source), claimValue(figure, claim.value, now, locale, words)),
    );
    return `${words.disagree(isFigure(figure, words) ? words.figures[figure] : inertLine(figure))} ${said.join(', ')}.`;
  });
}

/** Fields of the last answer that could not be used, each with the reason. */
export function ignoredText(ignored: readonly IgnoredField[], words: Words): readonly string[] {
  return ignored.map(({ source, why }) => words.ignored[why](sourceName(source)));
}

function claimValue(figure: string, value: number, now: number, locale: string, words: Words): string {
  if (figure === 'resetAt' || figure === 'blockedUntil') return formatMoment(value, now, locale);
  return figure === 'windowSeconds' ? words.seconds(formatNumber(value, locale)) : formatNumber(value, locale);
}

function isFigure(figure: string, words: Words): figure is Figure {
  return Object.hasOwn(words.figures, figure);
}
