import { type ApiBase, neolensBases } from '../api/base.ts';
import { lookalikeBase } from '../api/lookalike.ts';
import type { Exchange, HttpRequest, HttpResponse, Initiator, NetworkFailure } from '../decode/exchange.ts';
import { headerValue } from '../decode/headers.ts';
import type { Content } from './body.ts';
import { callUrl } from './call-url.ts';
import { requestBody, responseBody } from './har-body.ts';
import { type Fields, fields, finite, type HarEntry, harHeaders, instant, text } from './har-entry.ts';
import { harScript } from './har-script.ts';
import { harTimings } from './har-timings.ts';
import { credentialsIn, headerFields, type RawHeader } from './header-fields.ts';
import { maskSecrets, secretsFound } from './mask-secrets.ts';
import { redirectTo } from './redirect.ts';
import { secretsIn } from './repeated-secrets.ts';
import { timeToAnswer } from './time-to-answer.ts';

export type FromHarOptions = {
  /** Default: those of the API. */
  readonly bases?: readonly ApiBase[];
  /** Session salt of fingerprints and URL keys; equal salts make exchanges comparable. */
  readonly salt?: string;
};

/**
 * A HAR entry as an exchange. Missing and malformed fields are unseen, never a throw.
 * `content` is what `getContent` gave, where it was asked; else the body that the entry itself carries.
 * @returns undefined where the entry is not a call to a watched base, nor a failed one to a host that resembles the API's
 */
export function fromHar(entry: HarEntry, content?: Content, options: FromHarOptions = {}): Exchange | undefined {
  const raw = fields(fields(entry).request);
  const { bases = neolensBases, salt = '' } = options;
  const url = text(raw.url) ?? '';
  const watched = callUrl(url, bases, salt);
  const target = watched ?? lookalikeUrl(url, salt);
  const method = text(raw.method)?.toUpperCase();
  if (!target || !method) return undefined;

  const rawHeaders = harHeaders(raw.headers);
  const keys = [...secretsIn(rawHeaders), ...secretsIn(answeredHeaders(entry)), ...target.keys];
  const headers = headerFields(rawHeaders, areAsSent(rawHeaders, raw.headersSize), keys);
  const inHeaders = credentialsIn(rawHeaders, rawHeaders.length > 0, salt);
  const request: HttpRequest = {
    method,
    url: target.url,
    headers,
    credentials: withQueryKeys(inHeaders, target.credentials),
    body: requestBody(raw, headers, keys),
  };

  const startedAt = instant(entry.startedDateTime);
  const duration = Math.max(0, finite(entry.time) ?? 0);
  const sent = text(fields(raw.postData).text) ?? '';
  const response = responseOf(fields(entry.response), content, [...keys, ...secretsFound(sent)]);
  // Whoever answers under such a name is not the API.
  if (response && !watched) return undefined;
  const failure = failureOf(fields(entry.response), response !== undefined);
  const answeredAfter = response && timeToAnswer(entry.timings, duration);
  const viaServiceWorker = fields(entry.response)._fetchedViaServiceWorker === true;
  const fromCache = text(entry._fromCache) !== undefined;
  const location = text(fields(entry.response).redirectURL);
  const timings = harTimings(entry.timings);
  const redirect = redirectTo(location, url, bases, salt);
  return {
    id: `har:${startedAt ?? ''}:${method}:${target.url.urlKey}`,
    ...(startedAt === undefined ? {} : { startedAt, endedAt: startedAt + duration }),
    ...(startedAt === undefined || answeredAfter === undefined ? {} : { answeredAt: startedAt + answeredAfter }),
    ...(timings ? { timings } : {}),
    initiator: { ...initiatorOf(request), ...harScript(entry._initiator) },
    request,
    ...(response ? { response } : {}),
    ...(failure ? { failure } : {}),
    ...(redirect ? { redirect } : {}),
    seenBy: ['har'],
    ...(viaServiceWorker ? { viaServiceWorker } : {}),
    ...(fromCache ? { fromCache } : {}),
  };
}

function answeredHeaders(entry: HarEntry): readonly RawHeader[] {
  return harHeaders(fields(entry.response).headers);
}

function lookalikeUrl(url: string, salt: string): ReturnType<typeof callUrl> {
  const base = lookalikeBase(url);
  return base && callUrl(url, [base], salt);
}

function withQueryKeys(
  inHeaders: HttpRequest['credentials'],
  inQuery: NonNullable<ReturnType<typeof callUrl>>['credentials'],
): HttpRequest['credentials'] {
  if (inQuery.length === 0) return inHeaders;
  return { state: 'present', value: [...(inHeaders.state === 'present' ? inHeaders.value : []), ...inQuery] };
}

/**
 * Of a call that was not sent, or not by the page itself, Chromium lists the fields that the page set and none of its own.
 * Every request that went out names its host. HTTP/2 has no header size, so that alone tells nothing.
 */
function areAsSent(headers: readonly RawHeader[], headersSize: unknown): boolean {
  return (finite(headersSize) ?? -1) > 0 || headers.some(({ name }) => /^(?:host|:authority)$/i.test(name));
}

function responseOf(response: Fields, content: Content | undefined, keys: readonly string[]): HttpResponse | undefined {
  const status = finite(response.status);
  if (status === undefined || status <= 0) return undefined;
  const rawHeaders = harHeaders(response.headers);
  // A page sees no more of its service worker's answer than CORS exposes.
  const complete = rawHeaders.length > 0 && response._fetchedViaServiceWorker !== true;
  return {
    status,
    statusText: maskSecrets((text(response.statusText) ?? '').slice(0, 100), keys),
    headers: headerFields(rawHeaders, complete, keys),
    body: responseBody(response, content, keys),
  };
}

function failureOf(response: ReturnType<typeof fields>, answered: boolean): NetworkFailure | undefined {
  const name = text(response._error);
  if (name === 'net::ERR_ABORTED' && answered && hasWhole(response)) return undefined;
  if (name) return { name: name.slice(0, 100) };
  return answered ? undefined : { name: '' };
}

/**
 * An answer that arrived whole was not cut short: Chromium also says aborted of a body that the page never read and that
 * was collected as garbage.
 */
function hasWhole(response: ReturnType<typeof fields>): boolean {
  const length = harHeaders(response.headers).find(({ name }) => name.toLowerCase() === 'content-length')?.value;
  return length !== undefined && Number(length) > 0 && (finite(response.bodySize) ?? -1) >= Number(length);
}

function initiatorOf(request: HttpRequest): Initiator {
  const origin = headerValue(request.headers, 'origin');
  if (origin && origin !== 'null') return { origin, kind: 'unknown' };
  const referer = /^(https?:\/\/[^/?#]+)/.exec(headerValue(request.headers, 'referer') ?? '')?.[1];
  return referer ? { origin: referer, kind: 'unknown' } : { kind: 'unknown' };
}
