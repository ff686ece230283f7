/**
 * One call to the API, however it was seen. Plain JSON data with no secret in it: capture replaced every key by facts.
 * Times are epoch ms, sizes are bytes.
 */
export type Exchange = {
  /** Unique in the browser session, stable from the first sighting to the last. */
  readonly id: string;
  /** Undefined where the start was not seen (the background was stopped meanwhile). */
  readonly startedAt?: number;
  /** When the header fields of the answer had come; undefined where that was not seen. A large body ends much later. */
  readonly answeredAt?: number;
  /** Undefined while the call is under way. */
  readonly endedAt?: number;
  /** Known to the HAR only, and never stored. */
  readonly timings?: Timings;
  readonly initiator: Initiator;
  readonly request: HttpRequest;
  /** What the server answered, whether or not the page could read it. */
  readonly response?: HttpResponse;
  /** Why the browser gave up. Stands beside `response` where an answer came and was withheld or cut. */
  readonly failure?: NetworkFailure;
  /** The `OPTIONS` that the browser sent ahead of this call. */
  readonly preflight?: Preflight;
  /** Where the answer sent the browser, which went there as another call. */
  readonly redirect?: Redirect;
  readonly seenBy: readonly Source[];
  /** The page's own service worker answered it, so two calls were made where the page made one. */
  readonly viaServiceWorker?: boolean;
  /** The browser's own cache answered: the server was not asked, and the answer says what was once true. */
  readonly fromCache?: boolean;
};

/** How long each part of a call took, ms, in the order in which they follow each other. Undefined: there was none, or not seen. */
export type Timings = {
  readonly blocked?: number;
  readonly dns?: number;
  /** Without `tls`, which HAR counts in. */
  readonly connect?: number;
  readonly tls?: number;
  readonly send?: number;
  readonly wait?: number;
  readonly receive?: number;
};

/** The target of a redirect, without anything that may be an identifier. */
export type Redirect = {
  readonly origin: string;
  /** Undefined where the target is no call to a watched base. */
  readonly template?: string;
  /** Equal to the `urlKey` of the call that followed. */
  readonly urlKey: string;
};

export type Source = 'webRequest' | 'har';

/** A source that could not tell must never read as 'not sent': hence three states. */
export type Seen<T> =
  | { readonly state: 'present'; readonly value: T }
  | { readonly state: 'absent' }
  | { readonly state: 'unseen' };

export type Initiator = {
  /** Origin of the document or worker that made the call, e.g. `https://app.example`. */
  readonly origin?: string;
  readonly kind: 'page' | 'worker' | 'service-worker' | 'unknown';
  /** URL of the script that made the call, without query; known to Chromium's HAR only, and never stored. */
  readonly script?: string;
  /** In that script, from 1. */
  readonly line?: number;
};

export type HttpRequest = {
  /** Upper case. */
  readonly method: string;
  readonly url: CallUrl;
  readonly headers: HeaderFields;
  /** Keys and tokens that the call carried, as facts. `absent`: it carried none. */
  readonly credentials: Seen<readonly Credential[]>;
  readonly body: Body;
};

export type CallUrl = {
  /** Scheme, host and port: `https://api.neolens.ai`. */
  readonly origin: string;
  /** As called, without query. A stored exchange has `…` in place of identifiers. */
  readonly path: string;
  /** `/v1/scans/{id}`: identifiers by name, the watched base's prefix shown as the `/v1` it stands for. */
  readonly template: string;
  readonly query: readonly QueryParameter[];
  /** Session-salted hash of the full URL, equal for equal URLs. */
  readonly urlKey: string;
};

export type QueryParameter = { readonly name: string; readonly value: Seen<string> };

export type HeaderField = {
  /** Lower case. */
  readonly name: string;
  /** A credential's value is replaced by `‹masked›`. */
  readonly value: string;
};

export type HeaderFields = {
  readonly fields: readonly HeaderField[];
  /** True: a name that is not listed was not there. False: it is unseen. */
  readonly complete: boolean;
};

export type Credential = {
  readonly where: 'header' | 'query';
  /** `authorization`, `x-api-key`, or the query parameter's name. */
  readonly name: string;
  /** Authorization scheme as sent, if it is a registered one; `other` if not; undefined for a bare value. */
  readonly scheme?: string;
  readonly shape: CredentialShape;
  /** Which well-known placeholder it is, as it was sent; `sample-key` for that of the documentation. Only with shape `placeholder`. */
  readonly placeholder?: string;
  readonly flaws: readonly CredentialFlaw[];
  /** Characters, without the scheme. */
  readonly length: number;
  /** Session-salted, six characters; equal keys have equal ones. */
  readonly fingerprint: string;
  /** A JWT's own `exp`, epoch ms. */
  readonly expiresAt?: number;
};

export type CredentialShape = 'neolens-key' | 'jwt' | 'placeholder' | 'empty' | 'other';

export type CredentialFlaw =
  | SchemeFlaw
  | 'blank-around'
  | 'quote-around'
  /** A quote on one side only. */
  | 'quote-unclosed'
  | 'wrong-prefix'
  | 'wrong-length'
  | 'wrong-characters';

/** What stands wrongly before the key in `Authorization`. */
export type SchemeFlaw =
  /** `Bearer Bearer KEY` */
  | 'doubled-scheme'
  /** `Bearer: KEY` */
  | 'colon-after-scheme'
  /** `BearerKEY`, `Bearer=KEY` */
  | 'joined-scheme'
  /** `"Bearer KEY"` */
  | 'quoted-scheme'
  /** The value is `Authorization: Bearer KEY`. */
  | 'named-header';

export type Body =
  | {
      readonly state: 'present';
      readonly text: string;
      /** As declared by `Content-Type`, without parameters, lower case; undefined where none was declared. */
      readonly mediaType?: string;
      /** On the wire, decoded; may exceed `text` where `cut` is true. */
      readonly size: number;
      /** `base64`: `text` holds bytes that are no text. */
      readonly encoding?: 'base64';
      /** The source handed over only the beginning. */
      readonly cut?: boolean;
    }
  | { readonly state: 'absent' }
  | {
      readonly state: 'unseen';
      readonly why: UnseenBody;
      readonly size?: number;
      /** It was read when it came, and said error under a status of success. */
      readonly saysError?: boolean;
    };

/** Why a body cannot be shown. */
export type UnseenBody =
  /** It ended before DevTools was open; `webRequest` has no bodies. */
  | 'devtools-closed'
  /** The browser had dropped it when it was asked for. */
  | 'gone'
  /** The browser withholds it from everyone, as CORS or an abort asks. */
  | 'withheld'
  /** Over the panel's cap, or pushed out by newer ones. */
  | 'over-cap'
  /** DevTools is open and not told of it yet: Chromium does so once the page has read the answer. */
  | 'unread'
  /** Of a call that succeeded; bodies are read for failures. */
  | 'not-read';

export type HttpResponse = {
  readonly status: number;
  readonly statusText: string;
  readonly headers: HeaderFields;
  readonly body: Body;
};

export type NetworkFailure = {
  /** The browser's own name (`net::ERR_NAME_NOT_RESOLVED`, `NS_ERROR_UNKNOWN_HOST`), or '' where it gave none. */
  readonly name: string;
};

export type Preflight = {
  readonly request: HeaderFields;
  readonly response?: HttpResponse;
  readonly failure?: NetworkFailure;
  readonly startedAt?: number;
  readonly endedAt?: number;
};
