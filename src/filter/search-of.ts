import type { Term } from './filter.ts';
import { readRegex } from './regex/read-regex.ts';
import { searchFor } from './regex/search.ts';

/** Characters of each text that are searched: what an API says of a failure stands at its beginning. */
export const longestSearched = 20_000;

/**
 * Whether a text holds what is sought. Words are sought in any case by the browser's own search, which takes no copy of
 * the text. A person's expression is not given to it: `(a+)+b` would hang the panel.
 */
export function searchOf(term: Term & { kind: 'text' | 'regex' }): (text: string) => boolean {
  if (term.kind === 'text') {
    const words = new RegExp(term.value.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'), 'i');
    return (text) => words.test(text.length > longestSearched ? text.slice(0, longestSearched) : text);
  }
  const regex = readRegex(term.source, term.ignoreCase);
  return 'fault' in regex ? () => false : searchFor(regex.program, longestSearched);
}
