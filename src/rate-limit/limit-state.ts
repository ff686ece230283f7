import { type Answer, byTime } from './answer.ts';
import { contradictionsIn } from './contradictions.ts';
import type { Claim, Figure, IgnoredField } from './reading.ts';
import { likelyUnit, resetInstant, resetUnitOf, type SettledUnit } from './reset-unit.ts';

/** What the answers together say. Instants are epoch ms; undefined: no answer said it, or it no longer holds. */
export type LimitState = {
  readonly limit?: number;
  readonly remaining?: number;
  readonly windowSeconds?: number;
  readonly resetAt?: number;
  readonly blockedUntil?: number;
  /** When the answer came that `remaining` is from; without one, when the last answer came. */
  readonly readAt?: number;
  readonly resetUnit?: SettledUnit;
  /** The header or body field that each figure was read from. */
  readonly sources: Readonly<Partial<Record<Figure, string>>>;
  /** Figures on which sources of the last answer disagree. */
  readonly contradictions: readonly Claim[];
  /** Fields of the last answer that could not be read. */
  readonly ignored: readonly IgnoredField[];
};

/** Two readings of one reset may differ by so much, ms. */
const sameWindowMs = 2_500;
const hourMs = 3_600_000;
const yearMs = 366 * 24 * hourMs;

type Window = { readonly answer: Answer; readonly resetAt: number | undefined };

/**
 * The state after all answers, in whatever order they came. `freeSince`: start of the latest call that was not refused,
 * epoch ms; a call that went through ends every pause that was asked for before it.
 */
export function limitState(told: readonly Answer[], freeSince = Number.NEGATIVE_INFINITY): LimitState {
  const answers = told.toSorted(byTime);
  const last = answers.at(-1);
  const resetUnit = resetUnitOf(answers);
  const counted = countedLast(answers, resetUnit);
  const limit = limitOf(answers, counted?.answer);
  const span = latest(answers, 'windowSeconds');
  const pause = pauseAfter(answers, freeSince, resetUnit);
  const figures: Readonly<Partial<Record<Figure, readonly [value: number | undefined, from: Answer | undefined]>>> = {
    limit: [limit?.said.limit, limit],
    remaining: [counted?.answer.said.remaining, counted?.answer],
    windowSeconds: [span?.said.windowSeconds, span],
    resetAt: [counted ? counted.resetAt : resetOf(last, resetUnit), counted?.answer ?? last],
    blockedUntil: [pause && blockOf(pause, resetUnit), pause],
  };
  const known = Object.entries(figures).filter(([, [value]]) => value !== undefined);
  return {
    ...Object.fromEntries(known.map(([figure, [value]]) => [figure, value])),
    ...(last ? { readAt: counted?.answer.at ?? last.at } : {}),
    ...(resetUnit ? { resetUnit } : {}),
    sources: Object.fromEntries(
      known.flatMap(([figure, [value, from]]) => {
        const source = sourceOf(from, figure, value);
        return source === undefined ? [] : [[figure, source]];
      }),
    ),
    contradictions: contradictionsIn(last?.said.claims ?? []),
    ignored: last?.said.ignored ?? [],
  };
}

/**
 * The answer whose count is the newest. Of answers that were under way together none is known to be counted later: the
 * fewest left is true for all of them, unless a window or a plan began between.
 */
function countedLast(answers: readonly Answer[], unit: SettledUnit | undefined): Window | undefined {
  let newest: Window | undefined;
  for (const answer of answers) {
    if (answer.said.remaining === undefined) continue;
    const next = { answer, resetAt: resetOf(answer, unit) };
    newest = newest && isCountedBefore(next, newest) ? newest : next;
  }
  return newest;
}

function isCountedBefore(next: Window, newest: Window): boolean {
  if (next.answer.from >= newest.answer.at) return false;
  if (next.resetAt !== undefined && newest.resetAt !== undefined) {
    const apart = next.resetAt - newest.resetAt;
    if (Math.abs(apart) > sameWindowMs) return apart < 0;
  }
  if (next.answer.said.limit !== newest.answer.said.limit) return next.answer.from < newest.answer.from;
  return (next.answer.said.remaining ?? 0) >= (newest.answer.said.remaining ?? 0);
}

function resetOf(answer: Answer | undefined, unit: SettledUnit | undefined): number | undefined {
  if (!answer) return undefined;
  const { reset, resetAt, claims } = answer.said;
  const isFromField = reset !== undefined && claims.find(({ figure }) => figure === 'resetAt')?.source === reset.source;
  // What the size of the number suggests was read when the answer came, with the server's own clock.
  if (!reset || !unit || !isFromField || unit.unit === likelyUnit(reset.value)) return resetAt;
  const instant = resetInstant(reset.value, unit.unit, answer.at);
  if (instant === undefined) return undefined;
  // The unit is settled by other answers; where it makes no sense of this one, the size of its number decides.
  const isSound = instant > answer.at - hourMs && instant < answer.at + yearMs;
  return isSound ? Math.max(instant, answer.at) : resetAt;
}

/** The limit that was told with what is left, or else last; more left than that means that it no longer holds. */
function limitOf(answers: readonly Answer[], counted: Answer | undefined): Answer | undefined {
  const last = counted?.said.limit === undefined ? latest(answers, 'limit') : counted;
  return (last?.said.limit ?? 0) >= (counted?.said.remaining ?? 0) || last === counted ? last : undefined;
}

function latest(answers: readonly Answer[], figure: Figure): Answer | undefined {
  return answers.findLast(({ said }) => said[figure] !== undefined);
}

/** The refusal whose pause counts: the longest of those that no served call came after. */
function pauseAfter(answers: readonly Answer[], freeSince: number, unit: SettledUnit | undefined): Answer | undefined {
  const open = answers.filter(({ at, said }) => said.blockedUntil !== undefined && at > freeSince);
  const newest = open.at(-1);
  if (!newest) return undefined;
  const together = open.filter(({ at }) => at >= newest.from);
  const endOf = (answer: Answer) => blockOf(answer, unit) ?? 0;
  return together.reduce((best, each) => (endOf(each) > endOf(best) ? each : best));
}

/** Until when the refusal holds; where the reset alone tells it, in the unit that is settled by now. */
function blockOf(answer: Answer, unit: SettledUnit | undefined): number | undefined {
  const isAsked = answer.said.claims.some(({ figure }) => figure === 'blockedUntil');
  return isAsked ? answer.said.blockedUntil : (resetOf(answer, unit) ?? answer.said.blockedUntil);
}

function sourceOf(answer: Answer | undefined, figure: string, value: number | undefined): string | undefined {
  const claims = answer?.said.claims ?? [];
  const own = claims.filter((claim) => claim.figure === figure);
  const said =
    own.length === 0 && figure === 'blockedUntil' ? claims.filter((claim) => claim.figure === 'resetAt') : own;
  return (said.find((claim) => claim.value === value) ?? said[0])?.source;
}
