import type { CharSet } from './char-set.ts';
import type { Pattern, Place } from './pattern.ts';
import { RegexProblem } from './regex-problem.ts';

/** A step of a search; numbers are the steps that follow. */
export type Step =
  | { readonly kind: 'take'; readonly set: CharSet; readonly next: number }
  | { readonly kind: 'fork'; readonly next: readonly number[] }
  | { readonly kind: 'at'; readonly place: Place; readonly next: number }
  | { readonly kind: 'found' };

export type Program = { readonly steps: readonly Step[]; readonly start: number };

/** The most steps: what a character of a text may cost at worst. */
const mostSteps = 1_000;

export function programOf(pattern: Pattern): Program {
  const steps: Step[] = [{ kind: 'found' }];

  function add(step: Step): number {
    if (steps.length === mostSteps) throw new RegexProblem('regex-too-large');
    return steps.push(step) - 1;
  }

  /** Adds the steps of a pattern after which `next` comes; gives the first one. */
  function enter(part: Pattern, next: number): number {
    switch (part.kind) {
      case 'set':
        return add({ kind: 'take', set: part.set, next });
      case 'at':
        return add({ kind: 'at', place: part.place, next });
      case 'sequence':
        return part.parts.reduceRight((after, each) => enter(each, after), next);
      case 'choice':
        return add({ kind: 'fork', next: part.parts.map((each) => enter(each, next)) });
      case 'repeat':
        return repeated(part, next);
    }
  }

  function repeated({ part, least, most }: Pattern & { kind: 'repeat' }, next: number): number {
    let first = next;
    if (most === Number.POSITIVE_INFINITY) {
      const ways: number[] = [next];
      first = add({ kind: 'fork', next: ways });
      ways.push(enter(part, first));
    } else {
      for (let count = least; count < most; count++) first = add({ kind: 'fork', next: [next, enter(part, first)] });
    }
    for (let count = 0; count < least; count++) first = enter(part, first);
    return first;
  }

  const start = enter(pattern, 0);
  return { steps, start };
}
