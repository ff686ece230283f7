import { useEffect, useState } from 'preact/hooks';
import { useLanguage } from '../language.ts';
import type { Note } from './Fields.tsx';

type Sentences = typeof import('./header-sentences.ts');
let loaded: Sentences | undefined;

/** What each header is for; nothing until the sentences are there, which come with the first headers that are shown. */
export function useHeaderNotes(): (name: string) => Note | undefined {
  const { language } = useLanguage().words;
  const [sentences, show] = useState(loaded);
  useEffect(() => {
    if (sentences) return;
    let isWanted = true;
    import('./header-sentences.ts').then(
      (module) => {
        loaded = module;
        if (isWanted) show(module);
      },
      () => {}, // the extension was updated or switched off, as the panel says
    );
    return () => {
      isWanted = false;
    };
  }, [sentences]);
  return (name) => sentences?.headerSentence(name, language);
}
