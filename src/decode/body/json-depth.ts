import { endOfString } from './end-of-string.ts';

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
