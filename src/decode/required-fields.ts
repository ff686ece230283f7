import { bodyParameter } from '../api/documented-fields.ts';
import type { Parameter } from '../api/endpoint.ts';
import { findEndpoint } from '../api/find-endpoint.ts';
import { member } from './body/json-value.ts';
import { fieldNames, isWhole, type RequestBody, requestBody } from './body/request-body.ts';
import type { Exchange } from './exchange.ts';
import { headerValue } from './headers.ts';
import { takesBody } from './retry.ts';

/** Where a field belongs in this call. */
export type Place = 'query' | 'body' | 'form';

/** A documented required field that the body does not have; undefined where all are there, or may be in what was not seen. */
export function absentRequired({ request }: Exchange): Parameter | undefined {
  const { method, url } = request;
  const body = requestBody(request.body);
  // A size without a body is a body that was not seen.
  const isSized = (headerValue(request.headers, 'content-length') ?? '0') !== '0';
  const names = body.kind !== 'absent' ? fieldNames(body) : isSized ? undefined : [];
  const required = findEndpoint(method, url)?.parameters.filter((parameter) => parameter.required);
  if (!names || !required || !isWhole(body)) return undefined;
  return required.find((parameter) => belongs(parameter, body) && !names.includes(parameter.name));
}

/** A body may be JSON or a form, and each has required fields of its own; of none at all those of JSON are missing. */
function belongs({ in: place }: Parameter, body: RequestBody): boolean {
  const isForm = body.kind === 'multipart' || body.kind === 'form';
  return (
    place === 'body' || place === (isForm ? 'multipart' : 'json') || (body.kind === 'absent' && place === 'multipart')
  );
}

/** @param name of a field that may be documented for other endpoints only */
export function placeOf(parameter: Parameter | undefined, { request }: Exchange, name = ''): Place {
  if (parameter?.in === 'query') return 'query';
  const elsewhere = parameter ? undefined : bodyParameter(name);
  if (elsewhere && request.body.state !== 'present') return elsewhere.type === 'file' ? 'form' : 'body';
  // What a call without a body lacks can only be a parameter.
  if (!parameter && request.body.state !== 'present' && !takesBody(request.method)) return 'query';
  const { kind } = requestBody(request.body);
  return parameter?.in === 'multipart' || kind === 'multipart' || kind === 'form' ? 'form' : 'body';
}

/** Names at the top of what was sent at that place, as far as they were seen. */
export function sentNames({ request: { url, body } }: Exchange, place: Place): readonly string[] {
  return place === 'query' ? url.query.map(({ name }) => name) : (fieldNames(requestBody(body)) ?? []);
}

/** Whether a JSON body has the member of a member that `patient.id` names. */
export function isSentWithin({ request }: Exchange, field: string): boolean {
  const steps = field.split('.', 10);
  const body = requestBody(request.body);
  if (body.kind !== 'json' || steps.length < 2) return false;
  return steps.reduce<unknown>((value, name) => member(value, name), body.value) !== undefined;
}
