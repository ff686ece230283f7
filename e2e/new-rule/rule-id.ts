/** Longer ones break lines of the template, and of the panel. */
const longest = 30;

/** Words that nothing can be imported as. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum export extends false ' +
    'finally for function if implements import in instanceof interface let new null package private protected public ' +
    'return rules static super switch this throw true try typeof var void while with yield'
  ).split(' '),
);

/** Why no entry can have this id, as a sentence; undefined where one can. */
export function problemWith(id: string, taken: readonly string[]): string | undefined {
  if (!/^[a-z]+(?:-[a-z]+)*$/.test(id)) {
    return `'${id}' is no id: it is a noun in lower-case letters, its words joined by '-', such as missing-field.`;
  }
  if (id.length > longest) return `'${id}' is too long: an id has at most ${longest} letters.`;
  if (taken.includes(id)) return `'${id}' exists already: choose another id, or change that entry.`;
  const name = importName(id);
  if (reserved.has(name) || name in globalThis) return `'${name}' means something in JavaScript: add a word to the id.`;
  return undefined;
}

/** `stale-model` is imported as `staleModel`. */
export function importName(id: string): string {
  return id.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
