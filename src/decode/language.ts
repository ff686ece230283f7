/** Languages that every rule is written in. */
export const languages = ['en'] as const;

export type Language = (typeof languages)[number];

/** The language to write in for a BCP 47 tag: `en-GB` → `en`, an unknown one → `en`. */
export function languageFor(tag: string | undefined): Language {
  const primary = tag?.split('-')[0]?.toLowerCase();
  return languages.find((language) => language === primary) ?? 'en';
}
