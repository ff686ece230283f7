import type { Exchange, HeaderFields, HttpRequest, HttpResponse } from '../decode/exchange.ts';
import { isSuccess } from '../decode/status.ts';
import { withoutText } from './without-text.ts';

/**
 * The exchange as it may be stored: no body, no query value, no identifier, and of the header fields only the values that
 * are technical by documentation. Names stay, so that 'absent' stays true.
 */
export function asStored(exchange: Exchange): Exchange {
  const { preflight, response, initiator, timings: _timings, ...rest } = exchange;
  const { script: _path, line: _line, ...site } = initiator;
  return {
    ...rest,
    initiator: site,
    request: storedRequest(exchange.request),
    ...(response ? { response: storedResponse(response) } : {}),
    ...(preflight
      ? {
          preflight: {
            ...preflight,
            request: storedHeaders(preflight.request),
            ...(preflight.response ? { response: storedResponse(preflight.response) } : {}),
          },
        }
      : {}),
  };
}

function storedRequest(request: HttpRequest): HttpRequest {
  const { url } = request;
  return {
    ...request,
    url: {
      ...url,
      path: storedPath(url.path, url.template),
      query: url.query.map(({ name }) => ({ name: storedName(name), value: { state: 'unseen' } })),
    },
    headers: storedHeaders(request.headers),
    body: withoutText(request.body, 'gone', false),
  };
}

function storedResponse(response: HttpResponse): HttpResponse {
  const { status, headers, body } = response;
  // The status text is free text of the server.
  return {
    status,
    statusText: '',
    headers: storedHeaders(headers),
    body: withoutText(body, 'gone', isSuccess(status)),
  };
}

/**
 * What code writes where an identifier should stand; no identifier itself, and the cause of the failure. Digits in the
 * brackets would be an identifier after all.
 */
const unfilled =
  /^(?:undefined|null|nan|none|true|false|(?:\[|%5b)object(?:%20| )[a-z]{1,30}(?:\]|%5d)|:[a-z_]{1,30}|\$?(?:\{|%7b){1,2}[a-z_.]{0,30}(?:\}|%7d){1,2}|(?:<|%3c)[a-z_]{1,30}(?:>|%3e))?$/i;

function storedPath(path: string, template: string): string {
  const segments = path.split('/');
  const names = template.split('/');
  const shift = segments.length - names.length;
  return segments
    .map((segment, index) => (names[index - shift]?.startsWith('{') && !unfilled.test(segment) ? '…' : segment))
    .join('/');
}

/** A value without a name has the name ''. */
function storedName(name: string): string {
  return /^[a-z_][a-z_.[\]-]{0,39}$/i.test(name) ? name : '…';
}

const technicalHeaders =
  /^(?:content-(?:type|length|encoding)|date|age|allow|origin|server|via|retry-after|x-cache|cf-ray|access-control-.*|sec-fetch-.*|x-rate-?limit-.*|ratelimit(?:-.*)?|(?:x-)?(?:amzn-)?(?:request|correlation|trace)-?id)$/;
const maxFields = 60;
const maxStoredValue = 512;

function storedHeaders(headers: HeaderFields): HeaderFields {
  return {
    complete: headers.complete && headers.fields.length <= maxFields,
    fields: headers.fields
      .slice(0, maxFields)
      .map(({ name, value }) => ({ name, value: technicalHeaders.test(name) ? value.slice(0, maxStoredValue) : '…' })),
  };
}
