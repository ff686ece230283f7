/** A place in an expression's source. */
export type Cursor = {
  readonly source: string;
  at: number;
};

/** The character at the place, '' at the end. */
export function peek(cursor: Cursor): string {
  return cursor.source.charAt(cursor.at);
}

/** Takes the text where it stands at the place. */
export function takes(cursor: Cursor, text: string): boolean {
  if (!cursor.source.startsWith(text, cursor.at)) return false;
  cursor.at += text.length;
  return true;
}

/** What the sticky pattern matches at the place, taken. */
export function takesMatch(cursor: Cursor, pattern: RegExp): RegExpExecArray | undefined {
  pattern.lastIndex = cursor.at;
  const match = pattern.exec(cursor.source);
  if (!match) return undefined;
  cursor.at += match[0].length;
  return match;
}
