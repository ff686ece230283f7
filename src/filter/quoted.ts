export type Quoted = { readonly value: string; readonly length: number; readonly unclosed: boolean };

/** The quotation that begins at `offset`; `\"` and `\\` stand for themselves in it. Unclosed, it goes to the end. */
export function quotedAt(text: string, offset: number): Quoted {
  let value = '';
  let at = offset + 1;
  while (at < text.length && text.charAt(at) !== '"') {
    if (text.charAt(at) === '\\' && /["\\]/.test(text.charAt(at + 1))) at++;
    value += text.charAt(at);
    at++;
  }
  const unclosed = at >= text.length;
  return { value, length: unclosed ? text.length - offset : at + 1 - offset, unclosed };
}

export function quoted(value: string): string {
  return `"${value.replace(/["\\]/g, '\\$&')}"`;
}
