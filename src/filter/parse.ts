import { everything, type Filter, type FilterError, type FilterErrorCode, joined, negated } from './filter.ts';
import { termOf } from './term-of.ts';
import { type Token, tokensOf } from './tokens.ts';

/** Longest text that is read, characters. */
export const longestFilter = 1_000;
/** Groups in groups. */
const deepest = 20;

export type Parsed = { readonly filter: Filter; readonly errors: readonly FilterError[] };

/** Reads a filter's text. What cannot be read is an error at its place; the rest filters all the same. */
export function parse(text: string): Parsed {
  const tokens = tokensOf(text.slice(0, longestFilter));
  const errors: FilterError[] = [];
  let at = 0;

  function fault(code: FilterErrorCode, { offset, length }: Token): void {
    errors.push({ code, offset, length });
  }

  /** Alternatives up to a `)` or the end. `empty`: not a word was there. */
  function alternatives(depth: number): { readonly filter: Filter | undefined; readonly empty: boolean } {
    const parts: Filter[] = [];
    let or: Token | undefined;
    let empty = true;
    let told: Token | undefined;
    do {
      const before = at;
      const all = conjunction(depth);
      const next = tokens[at]?.kind === 'or' ? tokens[at++] : undefined;
      const oneSided = or ?? next;
      if (all) parts.push(all);
      if (at - (next ? 1 : 0) > before) empty = false;
      else if (oneSided && oneSided !== told) {
        told = oneSided;
        fault('one-sided-or', oneSided);
      }
      or = next;
    } while (or);
    return { filter: parts.length === 0 ? undefined : joined('or', parts), empty };
  }

  function conjunction(depth: number): Filter | undefined {
    const parts: Filter[] = [];
    for (let token = tokens[at]; token && token.kind !== 'or'; token = tokens[at]) {
      if (token.kind === 'close' && depth > 0) break;
      at++;
      if (token.kind === 'and') continue;
      const part = token.kind === 'close' ? fault('unopened-group', token) : factor(token, depth);
      if (part) parts.push(part);
    }
    return parts.length === 0 ? undefined : joined('and', parts);
  }

  function factor(first: Token, depth: number): Filter | undefined {
    let token: Token | undefined = first;
    let negative = false;
    for (; token?.kind === 'not'; token = tokens[at++]) negative = !negative;
    const part = token && (token.kind === 'open' ? group(token, depth) : leaf(token));
    return part && negative ? negated(part) : part;
  }

  function group(open: Token, depth: number): Filter | undefined {
    if (depth === deepest) {
      fault('too-deep', open);
      at = tokens.length;
      return undefined;
    }
    const { filter, empty } = alternatives(depth + 1);
    if (tokens[at]) at++;
    else if (!errors.some(({ code }) => code === 'too-deep')) fault('unclosed-group', open);
    if (empty) fault('empty-group', open);
    return filter;
  }

  function leaf(token: Token): Filter | undefined {
    if (token.kind !== 'word' && token.kind !== 'regex') return undefined;
    if (token.kind === 'word' && token.unclosed) fault('unclosed-quote', token);
    const read = termOf(token);
    if ('term' in read) return read.term;
    errors.push(read.error);
    return undefined;
  }

  const { filter = everything } = alternatives(0);
  if (text.length > longestFilter)
    errors.push({ code: 'too-long', offset: longestFilter, length: text.length - longestFilter });
  return { filter, errors: errors.sort((a, b) => a.offset - b.offset) };
}
