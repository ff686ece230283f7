/** Bodies up to this length, characters, are parsed whatever their depth: it costs less than to look. */
const shortest = 65_536;
/** Levels that no body of this API has; past it the parser itself, not the text, is what takes the time. */
const deepest = 1_000;

/** Whether a text is nested so deeply that to parse it would hold up the panel. Linear, and ends at the first such place. */
export function isTooDeep(text: string): boolean {
  if (text.length <= shortest) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x22) {
      at = endOfString(text, at);
    } else if (unit === 0x7b || unit === 0x5b) {
      depth += 1;
      if (depth > deepest) return true;
    } else if (unit === 0x7d || unit === 0x5d) {
      depth -= 1;
    }
  }
  return false;
}

/** Sought, not walked: a picture in base64 is one string of millions. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (text.charCodeAt(end - 1 - escapes) === 0x5c) escapes += 1;
    if (escapes % 2 === 0) return end;
  }
  return text.length;
}
