import type { Parameter } from '../api/endpoint.ts';
import { code, list } from './english.ts';

const nouns: Readonly<Record<Parameter['type'], string>> = {
  string: 'a string',
  integer: 'a whole number',
  number: 'a number',
  boolean: '`true` or `false`',
  array: 'an array',
  file: 'a file',
  base64: 'a base64 string',
  sort: '`field:asc` or `field:desc`',
};

/** `a whole number from 1 to 100 (default 20)` */
export function describeParameter(parameter: Parameter): string {
  const { values, default: usual } = parameter;
  const what = values ? `one of ${list(values.map(code), 'or')}` : `${nouns[parameter.type]}${rangeOf(parameter)}`;
  return usual === undefined ? what : `${what} (default ${usual})`;
}

function rangeOf({ minimum, maximum }: Parameter): string {
  if (minimum !== undefined && maximum !== undefined) return ` from ${minimum} to ${maximum}`;
  return minimum === undefined ? '' : ` of ${minimum} or more`;
}
