import type { Parameter } from '../api/endpoint.ts';
import { findEndpoint } from '../api/find-endpoint.ts';
import { member, pointerTo } from './body/json-value.ts';
import { type RequestBody, requestBody } from './body/request-body.ts';
import type { Evidence } from './diagnosis.ts';
import type { Exchange } from './exchange.ts';
import { inert } from './inert.ts';

/** A documented parameter as this call sent it. */
export type SentValue = {
  readonly parameter: Parameter;
  readonly where: 'url' | 'request-body';
  readonly value: unknown;
  /** In a query or a form everything is a text: it counts as the number or switch that it spells. */
  readonly isText: boolean;
};

/** The documented parameters that were sent and can be read: from the query, from a form, and from the top of a JSON body. */
export function sentValues({ request }: Exchange): readonly SentValue[] {
  const parameters = findEndpoint(request.method, request.url)?.parameters ?? [];
  if (parameters.length === 0) return [];
  const body = requestBody(request.body);
  return parameters.flatMap((parameter): SentValue[] => {
    if (parameter.in === 'query') {
      const sent = request.url.query.find(({ name }) => name === parameter.name)?.value;
      return sent?.state === 'present' ? [{ parameter, where: 'url', value: sent.value, isText: true }] : [];
    }
    if (body.kind === 'json') {
      const value = member(body.value, parameter.name);
      return value === undefined ? [] : [{ parameter, where: 'request-body', value, isText: false }];
    }
    const text = parameter.type === 'file' ? undefined : textIn(body, parameter.name);
    return text === undefined ? [] : [{ parameter, where: 'request-body', value: text, isText: true }];
  });
}

function textIn(body: RequestBody, wanted: string): string | undefined {
  if (body.kind === 'form') return body.fields.find(([name]) => name === wanted)?.[1];
  return body.kind === 'multipart' ? body.parts.find(({ name, file }) => name === wanted && !file)?.head : undefined;
}

/** True where the documentation says enough of a parameter to tell that this value is allowed. */
export function isAllowed(sent: SentValue): boolean {
  const { type, values } = sent.parameter;
  const isChecked = values !== undefined || isNumeric(sent.parameter) || type === 'boolean' || type === 'sort';
  return isChecked && !isOutside(sent);
}

export function isNumeric(parameter: Parameter | undefined): boolean {
  return parameter?.type === 'number' || parameter?.type === 'integer';
}

/** True where a value is outside its documented type, range or list. */
export function isOutside({ parameter, isText, value }: SentValue): boolean {
  const text = typeof value === 'string' ? value : '';
  const { type, values, minimum = -Infinity, maximum = Infinity } = parameter;
  if (values) return !(typeof value === 'string' && values.includes(value));
  if (type === 'integer' || type === 'number') {
    const number = isText && text.trim() !== '' ? Number(text) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) return true;
    return number < minimum || number > maximum || (type === 'integer' && !Number.isInteger(number));
  }
  if (type === 'boolean') return isText ? !/^(?:true|false)$/.test(text) : typeof value !== 'boolean';
  return type === 'sort' && !/^\w{1,40}:(?:asc|desc)$/.test(text.slice(0, 60));
}

/**
 * The value as it may be shown: only that of a documented number, list or switch; of any other its type and length.
 * A text in place of a number is shown where it is one in disguise (`85%`).
 */
export function shownValue({ parameter, value }: SentValue): string {
  const { type, values } = parameter;
  if (typeof value === 'number' || typeof value === 'boolean') {
    const isDocumented = values !== undefined || type === 'number' || type === 'integer' || type === 'boolean';
    return isDocumented ? String(value) : `${typeof value}[${String(value).length}]`;
  }
  if (typeof value !== 'string') return Array.isArray(value) ? `array[${value.length}]` : typeof value;
  const isFigure = isNumeric(parameter) && /^\s*[-+]?[\d.,]{1,20}\s*%?\s*$/.test(value);
  const isWord = (values !== undefined || type === 'boolean') && /^[\w .-]{1,30}$/.test(value);
  return isFigure || isWord ? inert(value, 40) : `string[${value.length}]`;
}

export function sentEvidence(sent: SentValue): Evidence {
  const { parameter, where, isText } = sent;
  const found = { where, name: parameter.name, value: shownValue(sent) };
  return where === 'request-body' && !isText ? { ...found, pointer: pointerTo('', parameter.name) } : found;
}
