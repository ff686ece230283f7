import { isObject, member, pointerTo } from '../decode/body/json-value.ts';
import { type Difference, isEqual, nothing, type Sent } from './difference.ts';

type Pair = { readonly pointer: string; readonly good: unknown; readonly now: unknown };

/** Values that are compared at most, and differences that are told: bodies can be made to have millions. */
const mostCompared = 5_000;

/** Where two JSON values differ, each place by its pointer, at most so many. */
export function jsonDifferences(good: unknown, now: unknown, most: number): readonly Difference[] {
  const found: Difference[] = [];
  const waiting: Pair[] = [{ pointer: '', good, now }];
  // The list grows while it is walked: nesting must not cost stack.
  for (const pair of waiting) {
    if (found.length === most) break;
    if (isContainer(pair.good) && isContainer(pair.now) && Array.isArray(pair.good) === Array.isArray(pair.now)) {
      if (Array.isArray(pair.good) && Array.isArray(pair.now) && pair.good.length !== pair.now.length) {
        found.push(differenceAt(pair));
      }
      const inside = pairsIn(pair, mostCompared - waiting.length);
      waiting.push(...inside);
    } else if (!isEqual(sentOf(pair.good), sentOf(pair.now))) {
      found.push(differenceAt(pair));
    }
  }
  return found;
}

function differenceAt({ pointer, good, now }: Pair): Difference {
  return { part: 'field', name: pointer, good: sentOf(good), now: sentOf(now) };
}

function pairsIn({ pointer, good, now }: Pair, most: number): readonly Pair[] {
  if (Array.isArray(good) && Array.isArray(now)) {
    const both = good.slice(0, Math.max(0, Math.min(most, now.length)));
    return both.map((value, index) => ({ pointer: pointerTo(pointer, index), good: value, now: now[index] }));
  }
  const names = new Set([...namesOf(good, most), ...namesOf(now, most)]);
  return [...names].map((name) => ({
    pointer: pointerTo(pointer, name),
    good: member(good, name),
    now: member(now, name),
  }));
}

function namesOf(value: unknown, most: number): readonly string[] {
  return isObject(value) ? Object.keys(value).slice(0, Math.max(0, most)) : [];
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function sentOf(value: unknown): Sent {
  if (value === undefined) return nothing;
  if (typeof value === 'string') return { kind: 'text', value };
  if (Array.isArray(value)) return { kind: 'list', count: value.length };
  if (isObject(value)) return { kind: 'object', count: Object.keys(value).length };
  return { kind: 'word', value: String(value) };
}
