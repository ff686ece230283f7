import type { Program } from './program.ts';
import { type Front, reach } from './reach.ts';
import { unitClasses } from './unit-classes.ts';

const unknown = -1;
const found = -2;
/** Fronts whose ways are remembered; a search that knows more begins to remember anew. */
const mostFronts = 256;

/**
 * Whether the expression stands in the first `longest` units of a text. One pass, whatever the expression: what follows
 * from a front and a unit is worked out once and remembered, so most units cost one look into a table.
 */
export function searchFor(program: Program, longest: number): (text: string) => boolean {
  const classes = unitClasses(program);
  const { common } = classes;
  // One column more, for the end of the text.
  const width = classes.count + 1;
  let fronts: Front[] = [];
  let numbers = new Map<string, number>();
  let ways = new Int32Array(0);
  forget();

  function forget(): void {
    fronts = [];
    numbers = new Map();
    ways = new Int32Array(8 * width).fill(unknown);
    numberOf({ steps: [], before: 'start' });
  }

  function numberOf(front: Front): number {
    const name = `${front.before} ${front.steps.join()}`;
    const known = numbers.get(name);
    if (known !== undefined) return known;
    const number = fronts.push(front) - 1;
    numbers.set(name, number);
    if (fronts.length * width > ways.length) {
      const wider = new Int32Array(ways.length * 2).fill(unknown);
      wider.set(ways);
      ways = wider;
    }
    return number;
  }

  /** Gives the row of the table that follows. */
  function workOut(number: number, unitClass: number): number {
    const front = fronts[number] ?? { steps: [], before: 'other' };
    const reached = reach(program, front, unitClass === classes.count ? undefined : classes.unitIn(unitClass));
    if (reached !== 'found' && fronts.length >= mostFronts) {
      forget();
      return numberOf(reached) * width;
    }
    const way = reached === 'found' ? found : numberOf(reached) * width;
    ways[number * width + unitClass] = way;
    return way;
  }

  return (text) => {
    // Past a cut one more unit is looked at, which is not taken for the end.
    const end = Math.min(text.length, longest + 1);
    let row = 0;
    // A table of its own: the loop is what a search costs.
    let table = ways;
    for (let at = 0; at < end; at++) {
      const unit = text.charCodeAt(at);
      const unitClass = unit < 256 ? (common[unit] ?? 0) : classes.of(unit);
      let way = table[row + unitClass] ?? unknown;
      if (way < 0) {
        if (way === unknown) way = workOut(row / width, unitClass);
        if (way === found) return true;
        table = ways;
      }
      row = way;
    }
    if (text.length > longest) return false;
    const way = table[row + classes.count] ?? unknown;
    return (way === unknown ? workOut(row / width, classes.count) : way) === found;
  };
}
