import type { Diagnosis, Warning } from './diagnosis.ts';

/**
 * Of the planted key the random part, whole, since what damage left of it is no key; of the planted name either word, its
 * base64 too; of the planted number so much that no cut or rounding hides it, with the commas of a count or without.
 */
const planted = /s3cr3ts3cr3ts3cr3ts3cr3t|erika|mustermann|RXJpa2Eg|8[,. ]?675[,. ]?309/i;

/** The first text of a diagnosis or warning that gives a planted secret away; undefined for none. */
export function leakIn(told: Diagnosis | readonly Warning[]): string | undefined {
  // All texts at once first: it is asked of a hundred thousand, and none should have one.
  return planted.test(JSON.stringify(told)) ? textsOf(told).find((text) => planted.test(text)) : undefined;
}

/** Every text and number, however deep: causes, steps, snippets, evidence, alternatives, links, ids, and all names. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.entries(value).flatMap(([name, member]) => [name, ...textsOf(member)]);
}
