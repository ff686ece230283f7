import type { ApiBase } from '../api/base.ts';
import type { Exchange, HttpResponse, Initiator } from '../decode/exchange.ts';
import { callUrl, urlKeyOf } from './call-url.ts';
import { credentialsIn, headerFields, type RawHeader } from './header-fields.ts';
import { maskSecrets } from './mask-secrets.ts';
import { redirectTo } from './redirect.ts';

/** What both browsers' `webRequest` events carry of use here. */
export type WebRequestDetails = {
  readonly requestId: string;
  /** -1 for a request of no tab: a service worker's. */
  readonly tabId: number;
  readonly url: string;
  readonly method: string;
  /** Epoch ms. */
  readonly timeStamp: number;
  /** Chromium: origin of the document or worker. */
  readonly initiator?: string | undefined;
  /** Firefox: URL of the document or worker. */
  readonly originUrl?: string | undefined;
  readonly statusCode?: number | undefined;
  readonly statusLine?: string | undefined;
  readonly requestHeaders?: readonly { readonly name: string; readonly value?: string | undefined }[] | undefined;
  readonly responseHeaders?: readonly { readonly name: string; readonly value?: string | undefined }[] | undefined;
  readonly error?: string | undefined;
  readonly redirectUrl?: string | undefined;
  readonly fromCache?: boolean | undefined;
};

export type WebRequestEvent = {
  readonly kind: 'started' | 'sent' | 'answered' | 'redirected' | 'completed' | 'failed';
  readonly details: WebRequestDetails;
};

export type WebRequestOptions = {
  readonly bases: readonly ApiBase[];
  readonly salt: string;
  /** Chromium hides Cookie, Origin and the like from an extension that does not ask for `extraHeaders`; Firefox hides nothing. */
  readonly seesAllRequestHeaders: boolean;
};

/**
 * The exchange after one more event. `current` is undefined for the first event, and where the background was stopped
 * in between: then the exchange begins with what this event tells.
 * @returns undefined where the request is not a call to a watched base
 */
export function advance(
  current: Exchange | undefined,
  event: WebRequestEvent,
  options: WebRequestOptions,
): Exchange | undefined {
  const exchange = current && continues(current, event, options) ? current : begin(event, options);
  if (!exchange) return undefined;
  const { details } = event;
  switch (event.kind) {
    case 'started':
      return exchange;
    case 'sent':
      return withRequestHeaders(exchange, rawHeaders(details.requestHeaders), options);
    // The answer is kept as soon as it is there: an error may follow that names no status.
    case 'answered':
      return { ...exchange, answeredAt: details.timeStamp, response: responseOf(details) };
    case 'redirected': {
      const redirect = redirectTo(details.redirectUrl, details.url, options.bases, options.salt);
      return { ...answered(exchange, details), ...(redirect ? { redirect } : {}) };
    }
    case 'completed':
      return answered(exchange, details);
    case 'failed':
      return { ...exchange, endedAt: details.timeStamp, failure: { name: (details.error ?? '').slice(0, 100) } };
  }
}

/**
 * What an event that comes late adds to a call that has ended: a browser that wakes the background tells events of
 * different kinds in no order. Undefined where it is not of that call; the same exchange where it adds nothing.
 */
export function withLateEvent(
  ended: Exchange,
  event: WebRequestEvent,
  options: WebRequestOptions,
): Exchange | undefined {
  const { kind, details } = event;
  const { startedAt, endedAt = 0, request } = ended;
  if (details.timeStamp > endedAt || request.url.urlKey !== urlKeyOf(details.url, options.salt)) return undefined;
  switch (kind) {
    case 'started':
      return startedAt === undefined ? { ...ended, startedAt: details.timeStamp } : undefined;
    case 'sent':
      return request.headers.fields.length > 0
        ? ended
        : withRequestHeaders(ended, rawHeaders(details.requestHeaders), options);
    case 'answered':
      return ended.answeredAt === undefined ? { ...ended, answeredAt: details.timeStamp } : ended;
    default:
      return undefined;
  }
}

function answered(exchange: Exchange, details: WebRequestDetails): Exchange {
  return {
    ...exchange,
    endedAt: details.timeStamp,
    response: responseOf(details),
    ...(details.fromCache ? { fromCache: true } : {}),
  };
}

/** Firefox ends a request that the page's service worker takes over as a redirect to itself; the worker's own request follows. */
export function isHandedToServiceWorker({ kind, details }: WebRequestEvent): boolean {
  return kind === 'redirected' && !details.statusCode && details.redirectUrl === details.url;
}

export function isLast({ kind }: WebRequestEvent): boolean {
  return kind === 'redirected' || kind === 'completed' || kind === 'failed';
}

/** A redirect keeps the request's id, and a background that was stopped meanwhile has missed it. */
function continues(current: Exchange, { kind, details }: WebRequestEvent, { salt }: WebRequestOptions): boolean {
  return kind !== 'started' && current.request.url.urlKey === urlKeyOf(details.url, salt);
}

function begin(event: WebRequestEvent, options: WebRequestOptions): Exchange | undefined {
  const { details } = event;
  const target = callUrl(details.url, options.bases, options.salt);
  if (!target) return undefined;
  return {
    // A redirect keeps the request's id, even one to the same URL.
    id: `web:${details.requestId}:${details.timeStamp}`,
    ...(event.kind === 'started' ? { startedAt: details.timeStamp } : {}),
    initiator: initiatorOf(details),
    request: {
      method: details.method.toUpperCase(),
      url: target.url,
      headers: { fields: [], complete: false },
      credentials:
        target.credentials.length > 0 ? { state: 'present', value: target.credentials } : { state: 'unseen' },
      body: { state: 'unseen', why: 'devtools-closed' },
    },
    seenBy: ['webRequest'],
  };
}

function withRequestHeaders(exchange: Exchange, raw: readonly RawHeader[], options: WebRequestOptions): Exchange {
  // An `Authorization` that page code set is listed by both browsers, so its lack here means that none was set.
  const found = credentialsIn(raw, true, options.salt);
  const before = exchange.request.credentials;
  const inQuery = before.state === 'present' ? before.value.filter((credential) => credential.where === 'query') : [];
  const all = [...(found.state === 'present' ? found.value : []), ...inQuery];
  return {
    ...exchange,
    request: {
      ...exchange.request,
      headers: headerFields(raw, options.seesAllRequestHeaders),
      credentials: all.length > 0 ? { state: 'present', value: all } : found,
    },
  };
}

function responseOf(details: WebRequestDetails): HttpResponse {
  const raw = rawHeaders(details.responseHeaders);
  return {
    status: details.statusCode ?? 0,
    statusText: maskSecrets(/^HTTP\/[\d.]+ \d+ (.*)$/.exec(details.statusLine ?? '')?.[1]?.slice(0, 100) ?? ''),
    headers: headerFields(raw, details.responseHeaders !== undefined),
    body: { state: 'unseen', why: 'devtools-closed' },
  };
}

function initiatorOf(details: WebRequestDetails): Initiator {
  const kind = details.tabId === -1 ? 'service-worker' : 'unknown';
  const origin = details.initiator ?? /^(https?:\/\/[^/?#]+)/.exec(details.originUrl ?? '')?.[1];
  return origin && origin !== 'null' ? { origin, kind } : { kind };
}

function rawHeaders(headers: WebRequestDetails['requestHeaders']): RawHeader[] {
  return (headers ?? []).map(({ name, value = '' }) => ({ name, value }));
}
