import { en } from './en.ts';

/** A language is complete when it has this shape. */
export type Catalogue = typeof en;

const catalogues: readonly Catalogue[] = [en];

/** Texts in the language of `locale` (BCP 47), else in English. */
export function catalogueFor(locale: string): Catalogue {
  const language = locale.toLowerCase().split('-', 1)[0];
  return catalogues.find((catalogue) => catalogue.language === language) ?? en;
}
