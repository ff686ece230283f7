import type { BrowserName } from '../browsers/find-browser.ts';
import { keys, unknownKey } from '../mock-api/keys.ts';

/**
 * The contract of both browsers: what each kind of failing call is in the panel, by who could see it. A row is
 * `LABEL rule-id`; `none` is no row. Where browsers differ it is because of what they tell an extension, and `why` says so.
 */
export type ContractCase = BySight<string> & {
  readonly name: string;
  readonly call: Call;
  readonly popup: BySight<InPopup>;
  readonly why?: string;
};

/** By who could see the call. */
export type BySight<T> = {
  /** DevTools was open during the call, and the site is granted. */
  readonly live: ByBrowser<T>;
  /** DevTools was open, the site is not granted: HAR alone. */
  readonly ungranted: ByBrowser<T>;
  /** DevTools opened afterwards, the site is granted: `webRequest` alone. */
  readonly late: ByBrowser<T>;
  /** As `live`, but the page's own service worker makes the call; where unset it is the same. */
  readonly throughServiceWorker?: ByBrowser<T>;
};

export type ByBrowser<T> = T | Readonly<Record<BrowserName, T>>;

/**
 * What the popup has of the call on the card of its host and key: one more failure, a meter, both or neither. `without
 * key`: on the card of the host's calls whose key was not seen.
 */
export type InPopup = 'nothing' | 'failure' | 'meter' | 'failure and meter' | 'failure without key';

/** One `fetch` of the page. `base`: the API on another origin, the page's own origin under a prefix, or a port nobody listens on. */
export type Call = {
  readonly base: 'api' | 'own' | 'nobody';
  readonly method: string;
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** The page aborts so many ms after the start. */
  readonly abortAfter?: number;
};

const bearer = (key: string) => ({ authorization: `Bearer ${key}` });
const json = { 'content-type': 'application/json' };

export const contract: readonly ContractCase[] = [
  {
    name: 'a 429 of the page’s own origin, under a path prefix',
    call: { base: 'own', method: 'GET', path: '/scans?mock-status=429' },
    live: '429 GET /v1/scans window-exhausted',
    ungranted: 'none',
    late: '429 GET /v1/scans window-exhausted',
    popup: { live: 'failure and meter', ungranted: 'nothing', late: 'failure and meter' },
    why: 'A base on the page’s own host is watched with that host’s grant, so without a grant there is no such base.',
  },
  {
    name: 'a 401 of another origin without CORS headers',
    call: { base: 'api', method: 'GET', path: '/me?mock-status=401&mock-cors=none' },
    live: '401 GET /v1/me cors-blocked',
    ungranted: '401 GET /v1/me cors-blocked',
    late: { chromium: 'NET GET /v1/me cors-blocked', firefox: '401 GET /v1/me cors-blocked' },
    popup: {
      live: 'failure and meter',
      ungranted: 'failure and meter',
      late: { chromium: 'failure', firefox: 'failure and meter' },
    },
    why: 'Without extraHeaders, Chromium tells webRequest of a withheld answer only that it failed.',
  },
  {
    name: 'a POST with Authorization whose preflight is answered 405',
    call: {
      base: 'api',
      method: 'POST',
      path: '/analyze?mock-cors=refuse-preflight',
      headers: { ...bearer(keys.developer.key), ...json },
      body: '{}',
    },
    live: 'NET POST /v1/analyze preflight-rejected',
    ungranted: 'NET POST /v1/analyze preflight-rejected',
    late: { chromium: 'NET POST /v1/analyze cors-blocked', firefox: 'NET POST /v1/analyze preflight-rejected' },
    popup: { live: 'failure', ungranted: { chromium: 'failure', firefox: 'failure without key' }, late: 'failure' },
    why: 'Without extraHeaders, Chromium shows webRequest no preflight. Firefox’s HAR has the preflight alone, and that carries no key.',
  },
  {
    name: 'a preflight that passes without allowing X-Neolens-Client',
    call: {
      base: 'api',
      method: 'POST',
      path: '/detection?mock-cors=preflight-missing-header',
      headers: { ...bearer(keys.developer.key), ...json, 'x-neolens-client': 'contract' },
      body: '{}',
    },
    live: 'NET POST /v1/detection preflight-rejected',
    ungranted: 'NET POST /v1/detection preflight-rejected',
    late: { chromium: 'NET POST /v1/detection cors-blocked', firefox: 'NET POST /v1/detection preflight-rejected' },
    popup: { live: 'failure', ungranted: { chromium: 'failure', firefox: 'failure without key' }, late: 'failure' },
    why: 'Without extraHeaders, Chromium shows webRequest no preflight. Firefox’s HAR has the preflight alone, and that carries no key.',
  },
  {
    name: 'a preflight that passes, then a 401 with CORS headers',
    call: {
      base: 'api',
      method: 'POST',
      path: '/classification',
      headers: { ...bearer(unknownKey), ...json },
      body: '{}',
    },
    live: '401 POST /v1/classification invalid-key',
    ungranted: '401 POST /v1/classification invalid-key',
    late: '401 POST /v1/classification invalid-key',
    popup: { live: 'failure and meter', ungranted: 'failure and meter', late: 'failure and meter' },
  },
  {
    name: 'a refused connection',
    call: { base: 'nobody', method: 'GET', path: '/scan/results' },
    live: 'NET GET /v1/scan/results connection-refused',
    ungranted: {
      chromium: 'NET GET /v1/scan/results connection-refused',
      firefox: 'NET GET /v1/scan/results network-failure',
    },
    late: 'NET GET /v1/scan/results connection-refused',
    popup: { live: 'failure', ungranted: 'failure', late: 'failure' },
    why: 'Firefox names the reason to webRequest only.',
  },
  {
    name: 'a refused connection of a call that needs a preflight',
    call: {
      base: 'nobody',
      method: 'POST',
      path: '/config/validate',
      headers: { ...bearer(keys.developer.key), ...json },
      body: '{}',
    },
    live: 'NET POST /v1/config/validate connection-refused',
    ungranted: {
      chromium: 'NET POST /v1/config/validate connection-refused',
      firefox: 'NET POST /v1/config/validate preflight-rejected',
    },
    late: 'NET POST /v1/config/validate connection-refused',
    popup: { live: 'failure', ungranted: { chromium: 'failure', firefox: 'failure without key' }, late: 'failure' },
    why: 'Firefox names the reason to webRequest only, and lists the preflight, which carries no key, in place of the call.',
  },
  {
    name: 'a socket that the server drops',
    call: { base: 'api', method: 'GET', path: '/config?mock-fault=drop' },
    live: 'NET GET /v1/config connection-lost',
    ungranted: { chromium: 'NET GET /v1/config connection-lost', firefox: 'NET GET /v1/config network-failure' },
    late: 'NET GET /v1/config connection-lost',
    popup: { live: 'failure', ungranted: 'failure', late: 'failure' },
    why: 'Firefox names the reason to webRequest only.',
  },
  {
    name: 'a call that the page aborts',
    call: { base: 'api', method: 'GET', path: '/logs?mock-delay=600000', abortAfter: 100 },
    live: 'none',
    ungranted: { chromium: 'none', firefox: 'NET GET /v1/logs network-failure' },
    late: 'none',
    throughServiceWorker: { chromium: 'none', firefox: 'NET GET /v1/logs network-failure' },
    popup: {
      live: 'nothing',
      ungranted: { chromium: 'nothing', firefox: 'failure' },
      late: 'nothing',
      throughServiceWorker: { chromium: 'nothing', firefox: 'failure' },
    },
    why: 'To DevTools of Firefox an aborted call looks like a lost connection; only webRequest tells them apart, and of a page’s call that its service worker took over it tells nothing.',
  },
  {
    name: 'a 200 whose envelope says error',
    call: {
      base: 'api',
      method: 'GET',
      path: '/auth/me?mock-status=503&mock-sent-status=200',
      headers: bearer(keys.developer.key),
    },
    live: '200 GET /v1/auth/me error-in-success',
    ungranted: '200 GET /v1/auth/me error-in-success',
    late: 'none',
    popup: { live: 'failure and meter', ungranted: 'failure and meter', late: 'meter' },
    why: 'webRequest has no bodies, and the status says success.',
  },
  {
    name: 'a call that succeeds',
    call: { base: 'api', method: 'GET', path: '/scans/scan_00000001/findings', headers: bearer(keys.developer.key) },
    live: 'none',
    ungranted: 'none',
    late: 'none',
    popup: { live: 'meter', ungranted: 'meter', late: 'meter' },
  },
];
