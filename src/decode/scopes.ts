const verbs = 'read|write|admin|delete|manage|create|update';
const scope = new RegExp(`\\b(?:(${verbs})[:.]([a-z][\\w-]{1,30})|([a-z][\\w-]{1,30})[:.](${verbs}))\\b`, 'i');

/** Roles of the Authentication page. */
const roles: Readonly<Record<string, readonly string[]>> = {
  radiologist: ['read:scans', 'read:reports'],
  data_engineer: ['read:scans', 'write:exports'],
};

/** The first scope that a text names, as `verb:noun` whichever way round it is written. */
export function scopeIn(text: string): string | undefined {
  const [, verbFirst, nounLast, nounFirst, verbLast] = scope.exec(text) ?? [];
  const verb = verbFirst ?? verbLast;
  const noun = nounLast ?? nounFirst;
  return verb && noun ? `${verb}:${noun}`.toLowerCase() : undefined;
}

/** True where one of the scopes is the wanted one, in either word order, or `*`. */
export function hasScope(scopes: readonly string[], wanted: string): boolean {
  return scopes.some((held) => held === '*' || (scopeIn(held) ?? held) === wanted);
}

/** The documented roles that carry a scope; `admin` carries all. */
export function rolesWith(wanted: string): readonly string[] {
  const named = Object.keys(roles).filter((role) => roles[role]?.includes(wanted));
  return [...named, 'admin'];
}
