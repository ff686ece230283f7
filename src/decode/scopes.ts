const verbs = 'read|write|admin|delete|manage|create|update';
const scope = new RegExp(`\\b(?:(${verbs}):([a-z][\\w-]{1,30})|([a-z][\\w-]{1,30}):(${verbs}))\\b`, 'gi');
/** What is said before a scope, the last word counting: that it is needed, or that the key has it. */
const lead = /\b(?:(must have|should have|need\w*|requir\w*|missing|lack\w*)|has|have|had|granted|holds?|carries)\b/g;

/** Roles of the Authentication page. */
const roles: Readonly<Record<string, readonly string[]>> = {
  radiologist: ['read:scans', 'read:reports'],
  data_engineer: ['read:scans', 'write:exports'],
};

/**
 * The first scope that a text names, as `verb:noun` whichever way round it is written; one that it says the key has is passed
 * over.
 */
export function scopeIn(text: string): string | undefined {
  for (const { 1: verbFirst, 2: nounLast, 3: nounFirst, 4: verbLast, index } of text.matchAll(scope)) {
    const said = [
      ...text
        .slice(Math.max(0, index - 60), index)
        .toLowerCase()
        .matchAll(lead),
    ].at(-1);
    if (said && said[1] === undefined) continue;
    return `${verbFirst ?? verbLast}:${nounLast ?? nounFirst}`.toLowerCase();
  }
  return undefined;
}

/** True where one of the scopes is the wanted one, or `*`. */
export function hasScope(scopes: readonly string[], wanted: string): boolean {
  const form = plain(wanted);
  return scopes.some((held) => held === '*' || plain(held) === form);
}

/** In one word order and the singular: the documentation has both orders, and `read:report` beside `read:reports`. */
function plain(scope: string): string {
  return (scopeIn(scope) ?? scope).replace(/s$/, '');
}

/** The documented roles that carry a scope; `admin` carries all. */
export function rolesWith(wanted: string): readonly string[] {
  const named = Object.keys(roles).filter((role) => hasScope(roles[role] ?? [], wanted));
  return [...named, 'admin'];
}
