/** An own member of a parsed object, whatever its name (`__proto__`, `constructor`); undefined for anything else. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of these members that is a text with something in it, and its name. */
export function firstText(value: unknown, names: readonly string[]): { name: string; text: string } | undefined {
  for (const name of names) {
    const text = member(value, name);
    if (typeof text === 'string' && text.trim() !== '') return { name, text };
  }
  return undefined;
}

/** One segment of a JSON Pointer, RFC 6901. */
export function pointerTo(parent: string, name: string | number): string {
  const segment = String(name);
  return `${parent}/${/[~/]/.test(segment) ? segment.replace(/~/g, '~0').replace(/\//g, '~1') : segment}`;
}
