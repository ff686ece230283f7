import type { Filter } from './filter.ts';
import type { Reader } from './reader.ts';
import { type Predicate, termPredicate } from './term-predicate.ts';

/** The filter as one function, made once for all rows. `now` is epoch ms. */
export function compile<Row>(filter: Filter, read: Reader<Row>, now: number): Predicate<Row> {
  if (filter.kind === 'not') {
    const part = compile(filter.part, read, now);
    return (row) => !part(row);
  }
  if (!('parts' in filter)) return termPredicate(filter, read, now);
  const parts = filter.parts.map((part) => compile(part, read, now));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return filter.kind === 'and' ? all(parts) : any(parts);
}

function all<Row>(parts: readonly Predicate<Row>[]): Predicate<Row> {
  return (row) => {
    for (const part of parts) if (!part(row)) return false;
    return true;
  };
}

function any<Row>(parts: readonly Predicate<Row>[]): Predicate<Row> {
  return (row) => {
    for (const part of parts) if (part(row)) return true;
    return false;
  };
}
