/**
 * Cuts a text into pieces of about `size` characters, at a line end where there is one within reach, so that a browser lays
 * out only the pieces in view. Joined, the pieces and the line ends between them are the text.
 */
export function chunksOf(text: string, size: number): readonly string[] {
  const chunks: string[] = [];
  let start = 0;
  while (text.length - start > size) {
    const lineEnd = text.indexOf('\n', start + size);
    const end = lineEnd === -1 || lineEnd > start + 2 * size ? start + size : lineEnd + 1;
    chunks.push(text.slice(start, end));
    start = end;
  }
  chunks.push(text.slice(start));
  return chunks;
}
