import { headerNote } from '../../api/header-notes.ts';
import { headerWordsIn } from '../catalogue/header-words.ts';
import type { Note } from './Fields.tsx';

/** What a header is for, `name` in lower case; undefined for one that is not known. */
export function headerSentence(name: string, language: string): Note | undefined {
  const note = headerNote(name);
  return note && { sentence: headerWordsIn(language)[note.id], ...note.link };
}
