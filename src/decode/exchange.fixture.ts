import type { Body, Credential, Exchange, HeaderFields, HttpResponse, Preflight, Redirect } from './exchange.ts';

/** What a test says of a call; everything else is that of a sound call from a page of the API's own origin. */
export type Given = {
  readonly id?: string;
  readonly origin?: string;
  /** As called; by default the template with `81f2c0` in place of `{id}`. */
  readonly path?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly initiatorOrigin?: string;
  readonly requestHeaders?: Readonly<Record<string, string>> | 'unseen';
  /** By default one well-formed key in `Authorization`. */
  readonly credentials?: readonly Credential[] | 'unseen' | 'absent';
  readonly requestBody?: string | object;
  readonly requestType?: string;
  readonly responseHeaders?: Readonly<Record<string, string>> | 'unseen';
  /** A text, or an object that is sent as JSON; undefined: no body. */
  readonly body?: string | object | 'unseen';
  /** Of `body`; by default JSON for an object, none for a text. */
  readonly mediaType?: string;
  readonly statusText?: string;
  /** The browser's name for it; '' where it gave none. */
  readonly failure?: string;
  readonly preflight?: {
    readonly status?: number;
    readonly failure?: string;
    readonly requestHeaders?: Readonly<Record<string, string>>;
    readonly responseHeaders?: Readonly<Record<string, string>>;
  };
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly seenBy?: Exchange['seenBy'];
  /** Where the answer redirects to: a call as `https://host/path`. */
  readonly redirectTo?: string;
};

export const startOfTests = 1_750_000_000_000;

/** Of the call nothing but its URL was seen, and of the answer nothing but the status. */
export const unseen: Given = {
  requestHeaders: 'unseen',
  credentials: 'unseen',
  requestBody: 'unseen',
  responseHeaders: 'unseen',
  body: 'unseen',
};

/** `exchange('POST /v1/scans → 429', { … })`; without `→ status` no answer came. */
export function exchange(line: string, given: Given = {}): Exchange {
  const [, method = 'GET', template = '/', status] = /^(\S+) (\S+)(?: → (\d+))?$/.exec(line) ?? [];
  const origin = given.origin ?? 'https://api.neolens.ai';
  const path = given.path ?? template.replace(/\{\w+\}/g, '81f2c0');
  const startedAt = given.startedAt ?? startOfTests;
  return {
    id: given.id ?? 'call-1',
    startedAt,
    endedAt: given.endedAt ?? startedAt + 120,
    initiator: { origin: given.initiatorOrigin ?? origin, kind: 'page' },
    request: {
      method,
      url: {
        origin,
        path,
        template,
        query: Object.entries(given.query ?? {}).map(([name, value]) => ({ name, value: { state: 'present', value } })),
        urlKey: `${origin}${path}?${JSON.stringify(given.query ?? {})}`,
      },
      headers: fieldsOf(given.requestHeaders),
      credentials: credentialsOf(given.credentials),
      body: bodyOf(given.requestBody, given.requestType),
    },
    ...(status === undefined ? {} : { response: responseOf(Number(status), given) }),
    ...(given.failure === undefined ? {} : { failure: { name: given.failure } }),
    ...(given.preflight ? { preflight: preflightOf(given.preflight) } : {}),
    ...(given.redirectTo === undefined ? {} : { redirect: redirectOf(given.redirectTo) }),
    seenBy: given.seenBy ?? ['har'],
  };
}

function redirectOf(url: string): Redirect {
  const [, origin = '', path = ''] = /^(https?:\/\/[^/]+)(.*)$/.exec(url) ?? [];
  return { origin, template: path, urlKey: `${origin}${path}?{}` };
}

/** A key as capture would describe it; well formed unless said otherwise. */
export function credential(given: Partial<Credential> = {}): Credential {
  return {
    where: 'header',
    name: 'authorization',
    scheme: 'Bearer',
    shape: 'neolens-key',
    flaws: [],
    length: 37,
    fingerprint: 'k3y001',
    ...given,
  };
}

function credentialsOf(given: Given['credentials']): Exchange['request']['credentials'] {
  if (given === 'unseen' || given === 'absent') return { state: given };
  return { state: 'present', value: given ?? [credential()] };
}

function fieldsOf(given: Readonly<Record<string, string>> | 'unseen' | undefined): HeaderFields {
  if (given === 'unseen') return { fields: [], complete: false };
  const fields = Object.entries(given ?? {}).map(([name, value]) => ({ name: name.toLowerCase(), value }));
  return { fields, complete: true };
}

function bodyOf(given: string | object | undefined, mediaType: string | undefined): Body {
  if (given === undefined) return { state: 'absent' };
  if (given === 'unseen') return { state: 'unseen', why: 'devtools-closed' };
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  const type = mediaType ?? (typeof given === 'string' ? undefined : 'application/json');
  return { state: 'present', text, size: text.length, ...(type === undefined ? {} : { mediaType: type }) };
}

function responseOf(status: number, given: Given): HttpResponse {
  return {
    status,
    statusText: given.statusText ?? '',
    headers: fieldsOf(given.responseHeaders),
    body: bodyOf(given.body, given.mediaType),
  };
}

function preflightOf(given: NonNullable<Given['preflight']>): Preflight {
  const { status, failure, requestHeaders, responseHeaders } = given;
  return {
    request: fieldsOf(requestHeaders ?? { 'access-control-request-method': 'POST' }),
    ...(status === undefined
      ? {}
      : { response: responseOf(status, { ...(responseHeaders ? { responseHeaders } : {}) }) }),
    ...(failure === undefined ? {} : { failure: { name: failure } }),
  };
}
