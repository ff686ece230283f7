import { Failure, invalidField, missingField } from './failure.ts';
import type { Fields } from './fields.ts';

/** The value as text, or undefined when it is not there. Throws a 400 for another type. */
export function text(fields: Fields, name: string, maxLength = 10_000): string | undefined {
  const value = fields.values.get(name);
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw invalidField(name, 'Must be a string.');
  if (value.length > maxLength) throw invalidField(name, `Must have at most ${maxLength} characters.`);
  return value;
}

export function requiredText(fields: Fields, name: string, maxLength?: number): string {
  const value = text(fields, name, maxLength);
  if (value === undefined || value === '') throw missingField(name);
  return value;
}

/** A number from `min` to `max`; the fallback where it is not there. */
export function numberBetween(fields: Fields, name: string, min: number, max: number, fallback: number): number {
  return ranged(fields, name, { min, max, fallback }, 'a number');
}

export function wholeBetween(fields: Fields, name: string, min: number, max: number, fallback: number): number {
  return ranged(fields, name, { min, max, fallback }, 'a whole number');
}

export function oneOf<T extends string>(fields: Fields, name: string, values: readonly T[]): T | undefined {
  const value = fields.values.get(name);
  if (value === undefined) return undefined;
  const match = values.find((each) => each === value);
  if (match === undefined) throw invalidField(name, `Must be one of ${values.join(', ')}.`);
  return match;
}

export function flag(fields: Fields, name: string): boolean | undefined {
  const value = fields.values.get(name);
  if (value === undefined || typeof value === 'boolean') return value;
  if (fields.source === 'text' && (value === 'true' || value === 'false')) return value === 'true';
  throw invalidField(name, 'Must be true or false.');
}

/** A list of strings; in a form, separated by commas. */
export function textList(fields: Fields, name: string): readonly string[] | undefined {
  const value = fields.values.get(name);
  if (value === undefined) return undefined;
  if (fields.source === 'text' && typeof value === 'string') return value.split(',');
  if (!Array.isArray(value) || !value.every((each) => typeof each === 'string')) {
    throw invalidField(name, 'Must be a list of strings.');
  }
  return value;
}

/** The bytes of a base64 text. Throws 400 for what is none, 413 above `maxBytes`. */
export function base64(fields: Fields, name: string, maxBytes: number): Buffer {
  const value = requiredText(fields, name, Number.POSITIVE_INFINITY);
  if (value.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(value)) throw invalidField(name, 'Must be base64.');
  const bytes = Buffer.from(value, 'base64');
  if (bytes.length > maxBytes) {
    throw new Failure(413, `'${name}' is too large`, { field: name, issue: `Must have at most ${maxBytes} bytes.` });
  }
  return bytes;
}

function ranged(
  fields: Fields,
  name: string,
  range: { min: number; max: number; fallback: number },
  kind: 'a number' | 'a whole number',
): number {
  const value = fields.values.get(name);
  if (value === undefined) return range.fallback;
  const number = fields.source === 'text' && typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  const right = typeof number === 'number' && number >= range.min && number <= range.max;
  if (!right || (kind === 'a whole number' && !Number.isInteger(number))) {
    throw invalidField(name, `Must be ${kind} from ${range.min} to ${range.max}.`);
  }
  return number;
}
