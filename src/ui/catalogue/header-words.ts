import type { HeaderId } from '../../api/header-notes.ts';
import { headerWords as en } from './en-headers.ts';

/** A language has a sentence for every header that something is known of. */
export type HeaderWords = Readonly<Record<HeaderId, string>>;

const languages = new Map<string, HeaderWords>([['en', en]]);

/** `language` as the catalogue names itself. */
export function headerWordsIn(language: string): HeaderWords {
  return languages.get(language) ?? en;
}
