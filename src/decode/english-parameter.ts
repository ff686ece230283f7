import type { Parameter } from '../api/endpoint.ts';
import type { Call } from './call.ts';
import { callName, code, list } from './english.ts';
import type { Place } from './required-fields.ts';
import { isNumeric } from './sent-value.ts';

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

/** A value as it is written in a query, in a form's JavaScript, or in JSON. */
export function written(value: string, { type }: Parameter, place: Place): string {
  if (place === 'query') return value;
  if (place === 'form') return `'${value}'`;
  return type === 'number' || type === 'integer' || type === 'boolean' ? value : `"${value}"`;
}

/** A value that fits, written for its place, to stand for the one that is wrong or missing. */
export function sampleValue(parameter: Parameter | undefined, place: Place): string {
  if (!parameter) return place === 'body' ? '"…"' : place === 'form' ? 'value' : '…';
  if (parameter.type === 'file' && place === 'form') return 'file';
  return parameter.type === 'array' ? '[]' : written(sampleOf(parameter), parameter, place);
}

function sampleOf({ name, type, values, default: usual, minimum = 0, maximum }: Parameter): string {
  if (usual !== undefined || values?.[0] !== undefined) return String(usual ?? values?.[0]);
  if (type === 'number' && maximum === 1) return '0.5';
  if (type === 'number' || type === 'integer') return String(minimum);
  if (type === 'sort') return 'created_at:desc';
  return type === 'boolean' ? 'true' : `‹${type === 'base64' ? 'base64' : name}›`;
}

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

type Correction = {
  readonly name: string;
  readonly parameter: Parameter | undefined;
  readonly meant: string | undefined;
  /** The server refuses what the documentation allows. */
  readonly inside: boolean;
  readonly place: Place;
  readonly call: Pick<Call, 'method' | 'template'>;
};

/** The steps that put a refused parameter right. */
export function corrections(facts: Correction): readonly string[] {
  const isFigure = facts.place === 'body' && isNumeric(facts.parameter);
  return [
    correction(facts),
    ...(isFigure ? ['Check the type too: a number in quotes, or with a percent sign, is a string.'] : []),
  ];
}

function correction({ name, parameter, meant, inside, call }: Correction): string {
  if (inside) return `The documentation allows what was sent: go by what the server says of ${code(name)}.`;
  const allowed = parameter && describeParameter(parameter);
  if (meant) return `Send ${code(name)} as ${code(meant)}${allowed ? `: ${allowed}` : ''}.`;
  return allowed
    ? `Send ${code(name)} as ${allowed}.`
    : `Correct ${code(name)}; the API reference of ${code(callName(call))} lists what is allowed.`;
}
