import { isFieldName } from './field-name.ts';
import { type FormattedText, formatJson, type ValueWriter } from './format-json.ts';
import { isOpenValue } from './open-values.ts';

/** How a hidden value is written; the words come from the catalogue. Lengths are characters. */
export type ShapeWords = {
  readonly string: (characters: number) => string;
  readonly number: string;
  readonly text: (characters: number) => string;
};

const numberPattern = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const literals = new Set(['true', 'false', 'null']);

/**
 * JSON with names, structure and documented words, and the shape of every other value: `"name": ‹string, 12 characters›`.
 * Takes any text; what is no JSON is hidden as text.
 */
export function shapeOfJson(text: string, limit: number, words: ShapeWords, offset?: number): FormattedText {
  const write: ValueWriter = (raw, name, kind) => {
    if (kind === 'name' && raw.endsWith('"') && isFieldName(raw.slice(1, -1))) return raw;
    if (kind === 'name') return words.string(lengthUnescaped(raw.slice(1, -1)));
    if (kind === 'string') return shapeOfString(raw, name, words);
    if (literals.has(raw)) return raw;
    if (!numberPattern.test(raw)) return words.text(raw.length);
    return isOpenValue(name, raw) ? raw : words.number;
  };
  return formatJson(text, limit, write, offset);
}

function shapeOfString(raw: string, name: string, words: ShapeWords): string {
  const value = raw.length > 1 && raw.endsWith('"') ? raw.slice(1, -1) : raw.slice(1);
  return isOpenValue(name, value) ? raw : words.string(lengthUnescaped(value));
}

/** Escapes count as the one character that they stand for. */
function lengthUnescaped(value: string): number {
  if (!value.includes('\\')) return value.length;
  return value.replace(/\\(?:u[\da-fA-F]{4}|.)/gs, '_').length;
}

/** A single value outside a body, such as a query parameter's. */
export function shapeOfValue(name: string, value: string, words: ShapeWords): string {
  if (value === '' || isOpenValue(name, value)) return value;
  return numberPattern.test(value) ? words.number : words.string(value.length);
}

/** The value of a header field without the free text that a challenge may hold, which can say about whom. */
export function shapeOfChallenge(value: string, words: ShapeWords): string {
  const described = /\berror_description="([^"]*)"?/g;
  return value.replace(described, (_all, text: string) => `error_description=${words.string(text.length)}`);
}
