import { languageFor } from './language.ts';
import { rules } from './rules.ts';

const titles = new Map(rules.map((rule) => [rule.id, rule.title]));

/** The name of an entry in a few words, or undefined for an id that is none. */
export function titleOf(ruleId: string, language?: string): string | undefined {
  return titles.get(ruleId)?.[languageFor(language)];
}
