/** Longest text looked into, characters. */
const longest = 4_194_304;

/** Whether a JSON value is a text that is JSON itself: `JSON.stringify` was called twice. */
export function isDoubleEncoded(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > longest || !/^\s*[[{]/.test(value)) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}
