/** How a body is shown: laid out as JSON, as the text it is, or not at all. */
export type TextKind = 'json' | 'text';

/** Goes by what the text begins with: servers declare `text/html` for JSON and the other way round. */
export function textKind(text: string, mediaType: string | undefined): TextKind {
  const first = /\S/.exec(text.slice(0, 4096))?.[0] ?? '';
  if (first === '{' || first === '[') return 'json';
  return /[/+]json$/.test(mediaType ?? '') && /["\d\-tfn]/.test(first) ? 'json' : 'text';
}
