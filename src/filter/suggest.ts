import { callStates, type Field, fields, isField, type NameField } from './filter.ts';
import { longestFilter } from './parse.ts';
import { quoted } from './quoted.ts';
import { type Token, tokensOf } from './tokens.ts';

/** What is in the list, the most frequent first. */
export type FilterValues = Readonly<Record<'status' | NameField, readonly string[]>> & {
  /** Whole filters, the last one first. */
  readonly recent: readonly string[];
};

export type Suggestion = {
  readonly kind: 'field' | 'value' | 'recent';
  /** What takes the place: `status:`, `status:404`. */
  readonly text: string;
  readonly field?: Field;
};

/** `offset` and `length` say what each of the items would take the place of. */
export type Suggestions = { readonly offset: number; readonly length: number; readonly items: readonly Suggestion[] };

const mostValues = 8;
const examples: Readonly<Partial<Record<Field, readonly string[]>>> = {
  is: callStates,
  larger: ['1kb', '100kb', '1mb'],
  smaller: ['1kb', '100kb', '1mb'],
  slower: ['500ms', '2s', '10s'],
  faster: ['500ms', '2s', '10s'],
  since: ['1m', '5m', '1h'],
};
const statusClasses = ['4xx', '5xx', 'net'];

/** How the word at the caret may go on. */
export function suggest(text: string, caret: number, values: FilterValues): Suggestions {
  const word = tokensOf(text.slice(0, longestFilter)).find(
    (token) => token.offset < caret && caret <= token.offset + token.length,
  );
  if (word?.kind !== 'word' || word.unclosed || (word.quoted && word.field === undefined)) {
    if (word && word.kind !== 'not' && word.kind !== 'open') return { offset: caret, length: 0, items: [] };
    const recent = text.trim() === '' ? values.recent : [];
    const items = [...recent.map((each) => ({ kind: 'recent', text: each }) as const), ...fieldsLike('')];
    return { offset: text.trim() === '' ? 0 : caret, length: text.trim() === '' ? text.length : 0, items };
  }
  const { offset, length } = word;
  return { offset, length, items: itemsFor(word, text.slice(offset, caret), values) };
}

function itemsFor(word: Token & { kind: 'word' }, begun: string, values: FilterValues): readonly Suggestion[] {
  const field = word.field?.toLowerCase();
  if (field === undefined || begun.length <= field.length) return fieldsLike(begun.toLowerCase());
  return isField(field) ? valuesLike(field, begun.slice(field.length + 1).replace(/^"/, ''), values) : [];
}

function fieldsLike(begun: string): readonly Suggestion[] {
  return fields
    .filter((field) => field.startsWith(begun))
    .map((field) => ({ kind: 'field', text: `${field}:`, field }));
}

function valuesLike(field: Field, begun: string, values: FilterValues): readonly Suggestion[] {
  const sought = begun.toLowerCase();
  const known = examples[field] ?? (field in values ? values[field as 'status' | NameField] : []);
  const all = field === 'status' ? [...known, ...statusClasses] : known;
  const [first, later]: [string[], string[]] = [[], []];
  for (const value of all) {
    const at = value.toLowerCase().indexOf(sought);
    if (at === 0) first.push(value);
    else if (at > 0) later.push(value);
  }
  const found = [...first, ...later].slice(0, mostValues);
  // What is typed already needs no list.
  if (found.length === 1 && found[0]?.toLowerCase() === sought) return [];
  return found.map((value) => ({ kind: 'value', text: `${field}:${worded(value)}`, field }));
}

function worded(value: string): string {
  return /[\s"()|]/.test(value) ? quoted(value) : value;
}

/** The text with a suggestion in its place, and where the caret stands then. */
export function accepted(
  text: string,
  { offset, length }: Suggestions,
  { kind, text: taken }: Suggestion,
): { readonly text: string; readonly caret: number } {
  const after = text.slice(offset + length);
  const gap = kind === 'value' && !/^\s/.test(after) ? ' ' : '';
  const caret = offset + taken.length + (kind === 'value' ? 1 : 0);
  return { text: `${text.slice(0, offset)}${taken}${gap}${after}`, caret };
}
