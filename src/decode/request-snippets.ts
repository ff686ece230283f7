import type { Call } from './call.ts';
import type { Snippet } from './diagnosis.ts';

type Target = Pick<Call, 'method' | 'origin'> & { readonly path: string };

/** The call with a body that the runtime itself encodes. */
export function sendJson({ method, origin, path }: Target): readonly Snippet[] {
  const code = `await fetch('${origin}${path}', {
  method: '${method}',
  headers: { ...headers, 'Content-Type': 'application/json' },
  body: JSON.stringify(data),
});`;
  return [{ language: 'javascript', code }];
}

/** The call with a form whose content type, boundary included, the browser writes. */
export function sendForm({ method, origin, path }: Target, field: string): readonly Snippet[] {
  const code = `const form = new FormData();
form.append('${field}', file);
await fetch('${origin}${path}', { method: '${method}', headers, body: form });`;
  return [{ language: 'javascript', code }];
}

/** A request line with its host, and header lines below. */
export function requestLine(
  { method, host }: Pick<Call, 'method' | 'host'>,
  path: string,
  ...lines: readonly string[]
): readonly Snippet[] {
  return [{ language: 'http', code: [`${method} ${path}`, `Host: ${host}`, ...lines].join('\n') }];
}

/** One member of a JSON body, one field of a form, or one parameter of the query. `value` is written as it stands. */
export function oneField(name: string, value: string, place: 'query' | 'body' | 'form'): readonly Snippet[] {
  if (place === 'query') return [{ language: 'http', code: `?${name}=${value}` }];
  if (place === 'form') return [{ language: 'javascript', code: `form.append('${name}', ${value});` }];
  return [{ language: 'json', code: `{ "${name}": ${value} }` }];
}
