import { jsonFault } from './json-fault.ts';

/** Longest text looked into, characters. */
const longest = 4_194_304;

/** Whether a JSON value is a text that is JSON itself: `JSON.stringify` was called twice. */
export function isDoubleEncoded(value: unknown): boolean {
  if (typeof value !== 'string' || value.length > longest || !/^\s*[[{]/.test(value)) return false;
  // Built in memory, millions of empty objects take the parser half a second.
  return jsonFault(value) === undefined;
}
