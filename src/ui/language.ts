import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Catalogue, catalogueFor } from './catalogue/catalogue.ts';

export type Language = { readonly locale: string; readonly words: Catalogue };

export function languageOf(locale: string): Language {
  return { locale, words: catalogueFor(locale) };
}

export const LanguageContext = createContext<Language>(languageOf('en'));

/** Texts and locale of the view that the component stands in. */
export function useLanguage(): Language {
  return useContext(LanguageContext);
}
