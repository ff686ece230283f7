import { holds } from './char-set.ts';
import type { Place } from './pattern.ts';
import type { Program } from './program.ts';
import { isWordUnit } from './unit-classes.ts';

/** What stands before a place in a text. */
export type Before = 'start' | 'word' | 'other';

/** What a search may be doing between two characters: the steps, and what was before. */
export type Front = { readonly steps: readonly number[]; readonly before: Before };

export type Reached = 'found' | Front;

/**
 * Where a front gets by the next unit; undefined is the end of the text. A new search begins at every place, so the
 * expression is found wherever it stands.
 */
export function reach(program: Program, front: Front, unit: number | undefined): Reached {
  const { steps, start } = program;
  const seen = new Set<number>();
  const next = new Set<number>();
  const open = [...front.steps, start];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (seen.size === seen.add(at).size) continue;
    const step = steps[at];
    if (!step) continue;
    if (step.kind === 'found') return 'found';
    if (step.kind === 'fork') open.push(...step.next);
    else if (step.kind === 'at') {
      if (isAt(step.place, front.before, unit)) open.push(step.next);
    } else if (unit !== undefined && holds(step.set, unit)) next.add(step.next);
  }
  const before = unit !== undefined && isWordUnit(unit) ? 'word' : 'other';
  return { steps: [...next].sort((a, b) => a - b), before };
}

function isAt(place: Place, before: Before, unit: number | undefined): boolean {
  if (place === 'start') return before === 'start';
  if (place === 'end') return unit === undefined;
  const isEdge = (before === 'word') !== (unit !== undefined && isWordUnit(unit));
  return isEdge === (place === 'word-edge');
}
