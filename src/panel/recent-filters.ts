import { rules } from '../decode/rules.ts';
import { isTechnical } from '../filter/is-technical.ts';
import { parse } from '../filter/parse.ts';
import { print } from '../filter/print.ts';
import { mostRecentFilters } from '../storage/values.ts';

const ruleIds = rules.map(({ id }) => id);

export type RecentFilters = {
  /** The last one first, as filters are written. */
  readonly texts: () => readonly string[];
  /** Keeps what was asked for, unless it says nothing or could not be read. */
  readonly keep: (text: string) => void;
  /** What panels before this one kept, or others keep. */
  readonly useStored: (texts: readonly string[]) => void;
};

/**
 * The last filters. Of them `store` is given those alone that are made of the API's words and of numbers: what a person
 * types may be a patient's name, and stays in the memory of this panel.
 */
export function createRecentFilters(store: (texts: readonly string[]) => void): RecentFilters {
  let texts: readonly string[] = [];

  function keep(text: string): void {
    const { filter, errors } = parse(text);
    const written = print(filter);
    if (written === '' || errors.length > 0 || texts[0] === written) return;
    texts = newestFirst([written, ...texts]);
    if (isForDisk(written)) store(texts.filter(isForDisk));
  }

  function useStored(stored: readonly string[]): void {
    texts = newestFirst([...texts, ...stored.filter(isForDisk)]);
  }

  return { texts: () => texts, keep, useStored };
}

function newestFirst(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].slice(0, mostRecentFilters);
}

function isForDisk(text: string): boolean {
  return isTechnical(parse(text).filter, ruleIds);
}
