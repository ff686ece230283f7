import type { Diagnosis, Warning } from './diagnosis.ts';

/**
 * Of the planted key the random part, whole, since what damage left of it is no key; of the planted name either word; of the
 * planted number so much that no cut or rounding hides it.
 */
const planted = /s3cr3ts3cr3ts3cr3ts3cr3t|erika|mustermann|8675309/;

/** The first text of a diagnosis or warning that gives a planted secret away, whatever its spelling; undefined for none. */
export function leakIn(told: Diagnosis | readonly Warning[]): string | undefined {
  return textsOf(told).find((text) => planted.test(plain(text)));
}

/** Every text and number, however deep: causes, steps, snippets, evidence, alternatives, links, ids, and all names. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]) => [name, ...textsOf(member)]);
}

/** `8,675,309` is the number too, and `Erika%20M` the name. */
function plain(text: string): string {
  return text.toLowerCase().replace(/(?<=\d)[,. _](?=\d)/g, '');
}
