import { parsePartialJson } from './body/partial-json.ts';
import type { Context, Evidence } from './diagnosis.ts';
import type { Body, Exchange, HeaderFields } from './exchange.ts';
import { inert } from './inert.ts';
import { preflightOf } from './preflight.ts';
import { valueAt } from './value-at.fixture.ts';

/** What a piece of evidence points at is not there; undefined where each piece resolves. */
export function looseEvidence(
  evidence: readonly Evidence[],
  seen: Exchange,
  { earlier = [] }: Context,
): string | undefined {
  const loose = evidence.find((item) => !resolves(item, seen, earlier));
  return loose && `the evidence points nowhere (${JSON.stringify(loose)})`;
}

function resolves(item: Evidence, seen: Exchange, earlier: readonly Exchange[]): boolean {
  const { where, name, value, callId, pointer, offset } = item;
  if (name === '') return false;
  if (where === 'earlier-call') return callId !== undefined && earlier.some(({ id }) => id === callId);
  if (callId !== undefined && callId !== seen.id) return false;
  if (pointer !== undefined && where !== 'request-body' && where !== 'response-body') return false;
  if (offset !== undefined && where !== 'request-body') return false;
  const preflight = preflightOf(seen);
  switch (where) {
    case 'status':
      return value?.startsWith(String(seen.response?.status)) === true;
    case 'preflight-status':
      return value?.startsWith(String(preflight?.response?.status)) === true;
    case 'request-header':
      return isKey(item, seen, 'header') || isField(item, seen.request.headers);
    case 'response-header':
      return isField(item, seen.response?.headers);
    case 'preflight-request-header':
      return isField(item, preflight?.request);
    case 'preflight-response-header':
      return isField(item, preflight?.response?.headers);
    case 'network-error':
      return seen.failure !== undefined || preflight?.failure !== undefined;
    case 'url':
      return isKey(item, seen, 'query') || isInUrl(name, seen);
    case 'request-body':
      return isInBody(item, seen.request.body);
    case 'response-body':
      return seen.response !== undefined && isInBody(item, seen.response.body);
  }
}

/** A field that was there; or, without a value, one that was seen not to be there. */
function isField({ name, value }: Evidence, headers: HeaderFields | undefined): boolean {
  const isThere = headers?.fields.some((field) => field.name === name.toLowerCase()) ?? false;
  return isThere || (value === undefined && headers?.complete === true);
}

function isKey({ name }: Evidence, { request }: Exchange, place: 'header' | 'query'): boolean {
  const { credentials } = request;
  return credentials.state === 'present' && credentials.value.some((key) => key.where === place && key.name === name);
}

function isInUrl(name: string, { request: { url } }: Exchange): boolean {
  return name === 'path' || name === 'scheme' || url.query.some((parameter) => inert(parameter.name, 60) === name);
}

/** `size` is known of a body that was not seen, too. */
function isInBody({ name, pointer, offset }: Evidence, body: Body): boolean {
  if (name === 'size' && pointer === undefined && offset === undefined) return true;
  if (body.state !== 'present') return false;
  if (offset !== undefined && !(offset >= 0 && offset <= body.text.length)) return false;
  return pointer === undefined || valueAt(pointer, parsed(body.text)) !== undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return parsePartialJson(text);
  }
}
