import { expect, test } from 'vitest';
import { headerNote } from '../../api/header-notes.ts';
import { headerWordsIn } from './header-words.ts';

test('every sentence belongs to a header that is known, is one sentence, and fits two lines', () => {
  const sentences = Object.entries(headerWordsIn('en'));
  expect(sentences.length).toBeGreaterThan(60);
  for (const [name, sentence] of sentences) {
    expect(headerNote(name)?.id, name).toBe(name);
    expect(sentence, name).toMatch(/^[A-Z][^.!?]{10,110}\.$/);
  }
});

test('a language without sentences falls back to English', () => {
  expect(headerWordsIn('xx')).toBe(headerWordsIn('en'));
  expect(headerWordsIn('constructor')).toBe(headerWordsIn('en'));
});
