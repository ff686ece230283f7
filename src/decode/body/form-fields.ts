/** A field of a submitted form. A file has a type and a size (characters of the text at hand) in place of a value. */
export type FormField =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly file: string; readonly size: number };

const mostFields = 1_000;

/** The fields of a form body; undefined where `text` is none, whatever its declared type says. */
export function formFields(text: string, mediaType: string | undefined): readonly FormField[] | undefined {
  if (mediaType === 'application/x-www-form-urlencoded') return urlencoded(text);
  return mediaType?.startsWith('multipart/') ? multipart(text) : undefined;
}

function urlencoded(text: string): readonly FormField[] | undefined {
  const fields: FormField[] = [];
  for (const [name, value] of new URLSearchParams(text.trim())) {
    if (fields.length === mostFields) break;
    fields.push({ name, value });
  }
  return fields.length === 0 ? undefined : fields;
}

/** Goes by the first line, since the body's text carries the boundary and its declared type was cut to the bare name. */
function multipart(text: string): readonly FormField[] | undefined {
  const boundary = /^--[^\r\n]{1,200}/.exec(text)?.[0];
  if (boundary === undefined) return undefined;
  const parts = text.split(boundary, mostFields).slice(1);
  const fields = parts.map(partOf).filter((field) => field !== undefined);
  return fields.length === 0 ? undefined : fields;
}

function partOf(part: string): FormField | undefined {
  const gap = /\r?\n\r?\n/.exec(part.slice(0, 8_192));
  if (!gap) return undefined;
  const head = part.slice(0, gap.index);
  const name = /\bname="([^"]*)"/i.exec(head)?.[1];
  if (name === undefined) return undefined;
  const content = part.slice(gap.index + gap[0].length).replace(/\r?\n$/, '');
  if (!/\bfilename\*?=/i.test(head)) return { name, value: content };
  return { name, file: /^content-type:\s*([^\s;]+)/im.exec(head)?.[1] ?? '', size: content.length };
}
