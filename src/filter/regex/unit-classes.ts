import { holds, lastUnit, wordUnits } from './char-set.ts';
import type { Program } from './program.ts';

/** Code units that no step tells apart are one class. */
export type UnitClasses = {
  readonly count: number;
  readonly of: (unit: number) => number;
  /** A unit of the class. */
  readonly unitIn: (unitClass: number) => number;
  /** Classes of the first 256 units, for a search to read at once. */
  readonly common: Uint16Array;
};

export function unitClasses({ steps }: Program): UnitClasses {
  const cuts = new Set([0]);
  for (const step of steps) {
    const sets = step.kind === 'take' ? [step.set] : step.kind === 'at' ? [wordUnits] : [];
    for (const set of sets) {
      for (let at = 0; at < set.length; at += 2) {
        cuts.add(set[at] ?? 0);
        if ((set[at + 1] ?? 0) < lastUnit) cuts.add((set[at + 1] ?? 0) + 1);
      }
    }
  }
  const starts = Uint16Array.from(cuts).sort();

  function of(unit: number): number {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= unit) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  const common = Uint16Array.from({ length: 256 }, (_, unit) => of(unit));
  return { count: starts.length, of, unitIn: (unitClass) => starts[unitClass] ?? 0, common };
}

export function isWordUnit(unit: number): boolean {
  return holds(wordUnits, unit);
}
