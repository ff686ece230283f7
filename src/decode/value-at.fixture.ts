/** The value at a JSON Pointer, RFC 6901: an own member or an item; undefined where there is none. */
export function valueAt(pointer: string, root: unknown): unknown {
  if (pointer === '') return root;
  if (!pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  return pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, name) => {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
      return (value as Readonly<Record<string, unknown>>)[name];
    }, root);
}
