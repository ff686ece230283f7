import { isCorsMode, isCrossOrigin, isLoopback, originOf, permissionOf } from './cross-origin.ts';
import type { Exchange } from './exchange.ts';
import { header } from './headers.ts';
import { networkKind } from './network-names.ts';

/** An answer that the browser kept from the page for lack of CORS headers. */
export type Withheld = {
  readonly why:
    | 'missing'
    | 'other-origin'
    /** The origin may read, but not what was called with cookies. */
    | 'credentials'
    | 'unseen'
    /** By its headers the page may read it. */
    | 'unexplained';
  readonly origin: string;
  /** What `Access-Control-Allow-Origin` said instead, where it did. */
  readonly allowed?: string;
  /** The call was seen to carry cookies. */
  readonly cookies?: boolean;
  /** Whether the answer allows cookies was not seen. */
  readonly unsure?: boolean;
  /** The browser reported it as blocked; otherwise it follows from the headers. */
  readonly reported: boolean;
};

export function withheldAnswer(exchange: Exchange): Withheld | undefined {
  const origin = originOf(exchange);
  if (origin === undefined || !isCrossOrigin(exchange)) return undefined;
  const kind = exchange.failure && networkKind(exchange.failure.name);
  if (kind !== undefined && kind !== 'withheld') return undefined;
  const reported = kind === 'withheld';
  if (!exchange.response)
    return reported && !isMixedContent(exchange) ? { why: 'unseen', origin, reported } : undefined;
  if (!reported && !isProvable(exchange, exchange.response.status)) return undefined;
  const permission = permissionOf(exchange.response, origin);
  if (permission.state === 'missing') return { why: 'missing', origin, reported };
  if (permission.state === 'other') return { why: 'other-origin', origin, allowed: permission.allowed, reported };
  if (permission.state === 'unseen') return reported ? { why: 'unseen', origin, reported } : undefined;
  const cookies = carriesCookies(exchange);
  const isAny = permission.state === 'wildcard';
  const grant = header(exchange.response.headers, 'access-control-allow-credentials');
  const isGranted = grant.state === 'present' && grant.value === 'true';
  // Cookies that were seen prove what the browser must then refuse.
  const isRefused = isAny || (grant.state !== 'unseen' && !isGranted);
  if (!reported && !(cookies && isRefused)) return undefined;
  if (!isAny && isGranted) return { why: 'unexplained', origin, reported };
  const unsure = !isRefused;
  return { why: 'credentials', origin, cookies, unsure, reported, ...(isAny ? { allowed: '*' } : {}) };
}

/** Across origins a browser sends them only where the page asks for it: `credentials: 'include'`, `withCredentials`. */
function carriesCookies({ request }: Exchange): boolean {
  return request.headers.fields.some(({ name }) => name === 'cookie');
}

/** Headers prove it, except on a 304, which leaves them out, and on what a service worker made up. */
function isProvable(exchange: Exchange, status: number): boolean {
  return isCorsMode(exchange) && status !== 304 && !exchange.viaServiceWorker;
}

/** A page under https that calls a plain-http host: the browser does not even send it. */
export function isMixedContent(exchange: Exchange): boolean {
  const { origin } = exchange.request.url;
  const page = exchange.initiator.origin;
  return !exchange.response && page?.startsWith('https:') === true && origin.startsWith('http:') && !isLoopback(origin);
}
