import { keys } from '../mock-api/keys.ts';

/** Which base a call goes to: the API itself, the page's own backend, a port that nobody listens on, a name that does not exist. */
export type BaseName = 'api' | 'backend' | 'refused' | 'unresolved';
/** What makes the call. A page's own service worker makes it in the page's stead. */
export type Caller = 'page' | 'iframe' | 'worker' | 'service-worker';
export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export type DemoBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'form'; readonly fields: Readonly<Record<string, string>>; readonly file?: DemoFile };
export type DemoFile = {
  readonly field: string;
  readonly name: string;
  readonly mediaType: string;
  readonly base64: string;
};

export type Expectation = {
  /** What the server answered; 0 where no HTTP answer reached the browser. */
  readonly status: number;
  /** With the base's prefix shown as the `/v1` it stands for. */
  readonly pathTemplate: string;
  /** The beginning of the row's label in the panel: `401 POST /v1/scans`, `NET GET /v1/scans`. */
  readonly label: string;
  /** Whether the panel lists it as a failed call. */
  readonly listed: boolean;
  /** What the page itself gets to see. */
  readonly page: number | 'TypeError' | 'AbortError';
};

/**
 * One call of the demo page. Each page load has a text of its own: it replaces `{run}` in header values, and is added to
 * the bytes of a file.
 */
export type DemoCall = {
  /** What the page does here, in plain words. */
  readonly says: string;
  readonly from: Caller;
  readonly base: BaseName;
  readonly method: Method;
  /** Below the base, with the query and its controls for the mock. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: DemoBody;
  /** ms after which the page itself aborts the call. */
  readonly abortAfter?: number;
  readonly expect: Expectation;
};

/** A call in short: what is not said is the usual. */
export type Spec = {
  readonly says: string;
  readonly status: number;
  /** Below the prefix, e.g. `/scans/{id}`. */
  readonly template: string;
  readonly method?: Method;
  /** Stands for `{id}`. */
  readonly id?: string;
  readonly query?: string;
  /** The developer's unless said otherwise; null for none. */
  readonly key?: string | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: DemoBody;
  readonly base?: BaseName;
  readonly from?: Caller;
  readonly abortAfter?: number;
  /** The status, or a TypeError where there is none, unless said otherwise. */
  readonly page?: Expectation['page'];
  readonly listed?: boolean;
};

export const KNOWN_SCAN = 'scan_00000001';

export function demoCall(spec: Spec): DemoCall {
  const { says, status, template, method = 'GET', base = 'api', from = 'page' } = spec;
  const pathTemplate = `/v1${template}`;
  return {
    says,
    from,
    base,
    method,
    path: template.replace('{id}', spec.id ?? KNOWN_SCAN) + (spec.query ? `?${spec.query}` : ''),
    headers: headersOf(spec),
    ...(spec.body ? { body: spec.body } : {}),
    ...(spec.abortAfter === undefined ? {} : { abortAfter: spec.abortAfter }),
    expect: {
      status,
      pathTemplate,
      label: `${status || 'NET'} ${method} ${pathTemplate}`,
      listed: spec.listed ?? (status === 0 || status >= 400),
      page: spec.page ?? (status || 'TypeError'),
    },
  };
}

function headersOf({ key = keys.developer.key, base, body, headers }: Spec): Record<string, string> {
  // The page's own backend has the key: that is what a backend is for.
  const own = base === 'backend';
  return {
    ...(key === null || own ? {} : { Authorization: `Bearer ${key}` }),
    ...(own ? {} : { 'X-Neolens-Client': 'demo-page' }),
    ...(body?.kind === 'text' ? { 'Content-Type': 'application/json' } : {}),
    ...headers,
  };
}
