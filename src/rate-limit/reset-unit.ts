import type { Answer } from './answer.ts';

/**
 * What the number in a reset field counts. `window`: it never changes, so it is the length of the window and no reset.
 */
export type ResetUnit = 'seconds' | 'milliseconds' | 'epoch-seconds' | 'epoch-milliseconds' | 'window';

export type SettledUnit = {
  readonly unit: ResetUnit;
  /** Answers agree that it is so. Otherwise the size of the number is all that speaks for it. */
  readonly settled: boolean;
};

const epochMilliseconds = 1e12;
const epochSeconds = 1e9;
const longestMs = 366 * 24 * 3_600_000;
/** A counter in whole seconds and the way through the network may be off by so much, ms. */
const roundingMs = 1_500;
/** Answers closer than this cannot be told apart by a counter in whole seconds, ms. */
const apartMs = 3_000;
/** Further apart, they may well be of two windows that look alike, ms. */
const togetherMs = 30_000;

/** The unit that the size of the number suggests. */
export function likelyUnit(value: number): ResetUnit {
  if (value >= epochMilliseconds) return 'epoch-milliseconds';
  return value >= epochSeconds ? 'epoch-seconds' : 'seconds';
}

/** The instant (epoch ms) that `value` means in an answer of `at`; undefined for a unit that names none. */
export function resetInstant(value: number, unit: ResetUnit, at: number): number | undefined {
  switch (unit) {
    case 'seconds':
      return at + value * 1_000;
    case 'milliseconds':
      return at + value;
    case 'epoch-seconds':
      return value * 1_000;
    case 'epoch-milliseconds':
      return value;
    case 'window':
      return undefined;
  }
}

/**
 * The unit of the reset field, from all answers: the one under which answers of one window name one instant. An instant
 * stays as time passes, a time left falls, and what does neither is the length of the window. Undefined: no such field.
 */
export function resetUnitOf(answers: readonly Answer[]): SettledUnit | undefined {
  const told = answers.filter(({ said }) => said.reset !== undefined);
  const newest = told.at(-1)?.said.reset;
  if (!newest) return undefined;
  const likely = likelyUnit(newest.value);
  const votes = new Map<ResetUnit, number>();
  for (const [earlier, later] of pairs(told)) {
    const unit = unitOfPair(earlier, later);
    if (unit) votes.set(unit, (votes.get(unit) ?? 0) + 1);
  }
  const [best] = [...votes].sort((first, second) => second[1] - first[1] || (first[0] === likely ? -1 : 1));
  return best ? { unit: best[0], settled: true } : { unit: likely, settled: false };
}

/** Each answer with the next one that is far enough from it. */
function pairs(told: readonly Answer[]): readonly (readonly [Answer, Answer])[] {
  return told.flatMap((earlier, index) => {
    const later = told.find((each, place) => place > index && each.at - earlier.at >= apartMs);
    const isNear = later !== undefined && later.at - earlier.at <= togetherMs;
    return isNear && isOneWindow(earlier, later) ? [[earlier, later] as const] : [];
  });
}

/** What is left only grows when a window begins. */
function isOneWindow({ said: before }: Answer, { said: after }: Answer): boolean {
  if (before.limit !== after.limit || before.reset?.source !== after.reset?.source) return false;
  return before.remaining === undefined || after.remaining === undefined || after.remaining <= before.remaining;
}

function unitOfPair(earlier: Answer, later: Answer): ResetUnit | undefined {
  const first = earlier.said.reset?.value ?? Number.NaN;
  const second = later.said.reset?.value ?? Number.NaN;
  const agreeing = (['seconds', 'milliseconds', 'epoch-seconds', 'epoch-milliseconds'] as const).filter((unit) => {
    const one = resetInstant(first, unit, earlier.at) ?? Number.NaN;
    const other = resetInstant(second, unit, later.at) ?? Number.NaN;
    const isAhead = other >= later.at - roundingMs && other - later.at <= longestMs;
    return isAhead && Math.abs(one - other) <= roundingMs;
  });
  if (agreeing.length === 1) return agreeing[0];
  return agreeing.length === 0 && first === second && likelyUnit(second) === 'seconds' ? 'window' : undefined;
}
