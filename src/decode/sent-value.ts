import type { Parameter } from '../api/endpoint.ts';
import { findEndpoint } from '../api/find-endpoint.ts';
import { member } from './body/json-value.ts';
import { requestBody } from './body/request-body.ts';
import type { Exchange } from './exchange.ts';
import { inert } from './inert.ts';

/** A documented parameter as this call sent it. */
export type SentValue = {
  readonly parameter: Parameter;
  readonly where: 'url' | 'request-body';
  readonly value: unknown;
};

/** The documented parameters that were sent and can be read: from the query, and from the top of a JSON body. */
export function sentValues({ request }: Exchange): readonly SentValue[] {
  const parameters = findEndpoint(request.method, request.url.template)?.parameters ?? [];
  const body = requestBody(request.body);
  return parameters.flatMap((parameter): SentValue[] => {
    if (parameter.in === 'query') {
      const sent = request.url.query.find(({ name }) => name === parameter.name)?.value;
      return sent?.state === 'present' ? [{ parameter, where: 'url', value: sent.value }] : [];
    }
    const value = body.kind === 'json' ? member(body.value, parameter.name) : undefined;
    return value === undefined ? [] : [{ parameter, where: 'request-body', value }];
  });
}

/** True where a value is outside its documented type, range or list. Texts of a query count as the number they spell. */
export function isOutside({ parameter, where, value }: SentValue): boolean {
  const text = typeof value === 'string' ? value : '';
  const { type, values, minimum = -Infinity, maximum = Infinity } = parameter;
  if (values) return !(typeof value === 'string' && values.includes(value));
  if (type === 'integer' || type === 'number') {
    const number = where === 'url' && text.trim() !== '' ? Number(text) : value;
    if (typeof number !== 'number' || !Number.isFinite(number)) return true;
    return number < minimum || number > maximum || (type === 'integer' && !Number.isInteger(number));
  }
  if (type === 'boolean') return where === 'url' ? !/^(?:true|false)$/.test(text) : typeof value !== 'boolean';
  return type === 'sort' && !/^\w{1,40}:(?:asc|desc)$/.test(text.slice(0, 60));
}

/**
 * The value as it may be shown: only that of a documented number, list or switch; of any other its type and length.
 * A text in place of a number is shown where it is one in disguise (`85%`).
 */
export function shownValue({ parameter, value }: SentValue): string {
  const { type, values } = parameter;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return Array.isArray(value) ? `array[${value.length}]` : typeof value;
  const isNumeric = (type === 'number' || type === 'integer') && /^\s*[-+]?[\d.,]{1,20}\s*%?\s*$/.test(value);
  const isWord = (values !== undefined || type === 'boolean') && /^[\w .-]{1,30}$/.test(value);
  return isNumeric || isWord ? inert(value, 40) : `string[${value.length}]`;
}
