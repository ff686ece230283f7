/** A piece of prose; `code`: a name from the call, which stood between backticks. */
export type Span = { readonly text: string; readonly code: boolean };

/** Splits prose at its pairs of backticks; a backtick without a partner stays what it is. */
export function codeSpans(prose: string): readonly Span[] {
  return prose
    .split(/(`[^`]+`)/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      /^`[^`]+`$/.test(piece) ? { text: piece.slice(1, -1), code: true } : { text: piece, code: false },
    );
}

/** The prose on one line of plain text, for a place that cannot set code apart. */
export function withoutCodeMarks(prose: string): string {
  return codeSpans(prose)
    .map(({ text }) => text)
    .join('');
}
