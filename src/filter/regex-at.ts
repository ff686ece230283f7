export type RegexLiteral = { readonly source: string; readonly ignoreCase: boolean; readonly length: number };

/** `/…/` or `/…/i` that begins at `offset`, and ends a word. Undefined for a path: `/v1/scans`. */
export function regexAt(text: string, offset: number): RegexLiteral | undefined {
  let inClass = false;
  for (let at = offset + 1; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\\') at++;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return at === offset + 1 ? undefined : closedAt(text, offset, at);
  }
  return undefined;
}

function closedAt(text: string, offset: number, end: number): RegexLiteral | undefined {
  const flags = /^(i?)(?:[\s)|]|$)/.exec(text.slice(end + 1, end + 3))?.[1];
  if (flags === undefined) return undefined;
  const length = end + 1 + flags.length - offset;
  return { source: text.slice(offset + 1, end), ignoreCase: flags === 'i', length };
}
