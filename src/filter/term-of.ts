import { allowedEdits, editDistance } from '../api/edit-distance.ts';
import {
  callStates,
  type Field,
  type FilterError,
  type FilterErrorCode,
  fields,
  isField,
  type NameField,
  type Term,
} from './filter.ts';
import { bytesIn, msIn, statusIn } from './quantities.ts';
import { readRegex } from './regex/read-regex.ts';
import type { Token } from './tokens.ts';

type Read = { readonly term: Term } | { readonly error: FilterError };

/** What a word asks for, or why nothing can be made of it. */
export function termOf(token: Token & { readonly kind: 'word' | 'regex' }): Read {
  const { offset, length } = token;
  if (token.kind === 'regex') {
    const { source, ignoreCase } = token;
    const regex = readRegex(source, ignoreCase);
    return 'fault' in regex
      ? { error: { code: regex.fault, offset, length } }
      : { term: { kind: 'regex', source, ignoreCase } };
  }
  const { value, field } = token;
  if (field === undefined) {
    return value === '' ? { error: { code: 'no-value', offset, length } } : { term: { kind: 'text', value } };
  }
  const name = field.toLowerCase();
  if (!isField(name)) return foreignField(token, field, name);
  if (value === '') return { error: { code: 'no-value', offset, length, field: name } };
  const read = fieldTerm(name, value);
  return typeof read === 'string' ? { error: { code: read, offset, length, field: name } } : { term: read };
}

/** A misspelt field is told; any other colon is a text's own, as in `net::ERR_FAILED` or `https://…`. */
function foreignField({ value, offset, length }: Token & { kind: 'word' }, field: string, name: string): Read {
  const meant = fields.find((each) => editDistance(name, each) <= allowedEdits(name.length));
  return meant && !value.startsWith('/')
    ? { error: { code: 'unknown-field', offset, length, field: meant } }
    : { term: { kind: 'text', value: `${field}:${value}` } };
}

function fieldTerm(field: Field, value: string): Term | FilterErrorCode {
  switch (field) {
    case 'status': {
      const range = statusIn(value);
      return range ? { kind: 'status', ...range } : 'no-status';
    }
    case 'is': {
      const state = callStates.find((each) => each === value.toLowerCase());
      return state ? { kind: 'is', state } : 'no-state';
    }
    case 'larger':
    case 'smaller': {
      const bytes = bytesIn(value);
      return bytes === undefined ? 'no-size' : { kind: 'size', field, bytes };
    }
    case 'slower':
    case 'faster':
    case 'since': {
      const ms = msIn(value);
      if (ms === undefined) return 'no-duration';
      return field === 'since' ? { kind: 'since', ms } : { kind: 'duration', field, ms };
    }
    default:
      return { kind: 'name', field, value: spelt(field, value) };
  }
}

function spelt(field: NameField, value: string): string {
  if (field === 'method') return value.toUpperCase();
  return field === 'path' ? value : value.toLowerCase();
}
