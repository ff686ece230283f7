/** Code units as inclusive ranges in order, first and last in turn. */
export type CharSet = readonly number[];

export const lastUnit = 0xffff;

export const digit: CharSet = [48, 57];
export const wordUnits: CharSet = [48, 57, 65, 90, 95, 95, 97, 122];
export const blank: CharSet = setOf([
  ...[9, 13, 32, 32, 0xa0, 0xa0, 0x1680, 0x1680, 0x2000, 0x200a],
  ...[0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000, 0x3000, 0xfeff, 0xfeff],
]);
export const inLine: CharSet = inverted([10, 10, 13, 13, 0x2028, 0x2029]);

/** From ranges in any order, overlapping or not. */
export function setOf(ranges: readonly number[]): CharSet {
  const pairs: [number, number][] = [];
  for (let at = 0; at < ranges.length; at += 2) pairs.push([ranges[at] ?? 0, ranges[at + 1] ?? 0]);
  const set: number[] = [];
  for (const [first, last] of pairs.sort((a, b) => a[0] - b[0])) {
    const end = set.at(-1) ?? -2;
    if (first <= end + 1) set[set.length - 1] = Math.max(end, last);
    else set.push(first, last);
  }
  return set;
}

export function inverted(set: CharSet): CharSet {
  const result: number[] = [];
  let next = 0;
  for (let at = 0; at < set.length; at += 2) {
    const [first = 0, last = 0] = [set[at], set[at + 1]];
    if (first > next) result.push(next, first - 1);
    next = last + 1;
  }
  if (next <= lastUnit) result.push(next, lastUnit);
  return result;
}

export function holds(set: CharSet, unit: number): boolean {
  for (let at = 0; at < set.length; at += 2) {
    if (unit < (set[at] ?? 0)) return false;
    if (unit <= (set[at + 1] ?? 0)) return true;
  }
  return false;
}

/** The most units of a range whose other case is looked up one by one; beyond it only ASCII has one. */
const mostFolded = 1_000;

/** With the other case of every letter, as the flag `i` has it. */
export function inAnyCase(set: CharSet): CharSet {
  const ranges = [...set];
  for (let at = 0; at < set.length; at += 2) {
    const [first = 0, last = 0] = [set[at], set[at + 1]];
    addShifted(ranges, Math.max(first, 65), Math.min(last, 90), 32);
    addShifted(ranges, Math.max(first, 97), Math.min(last, 122), -32);
    if (last - first > mostFolded) continue;
    for (let unit = Math.max(first, 128); unit <= last; unit++) {
      for (const other of otherCases(unit)) ranges.push(other, other);
    }
  }
  return setOf(ranges);
}

function addShifted(ranges: number[], first: number, last: number, by: number): void {
  if (first <= last) ranges.push(first + by, last + by);
}

/** A letter beyond ASCII has no other case within it: `ſ` is no `s`. */
function otherCases(unit: number): readonly number[] {
  const letter = String.fromCharCode(unit);
  return [letter.toLowerCase(), letter.toUpperCase()]
    .filter((other) => other.length === 1 && other.charCodeAt(0) >= 128)
    .map((other) => other.charCodeAt(0));
}
