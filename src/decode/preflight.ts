import { permissionOf } from './cross-origin.ts';
import type { Exchange, Preflight } from './exchange.ts';
import { header, headerValue } from './headers.ts';
import { isErrorStatus, isSuccess } from './status.ts';

/** What a preflight did not allow. Names of fields are in lower case. */
export type Refusal =
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'network'; readonly name: string }
  /** By its headers it passes; its body says error. */
  | { readonly kind: 'envelope'; readonly status: number }
  | { readonly kind: 'origin'; readonly allowed?: string }
  | { readonly kind: 'method'; readonly method: string; readonly allowed: readonly string[] }
  | { readonly kind: 'headers'; readonly names: readonly string[]; readonly allowed: readonly string[] };

/** https://fetch.spec.whatwg.org/#cors-safelisted-method */
const safelistedMethods = ['GET', 'HEAD', 'POST'];

/** The preflight of a call, or the call itself where it is a preflight seen alone. */
export function preflightOf(exchange: Exchange): (Preflight & { readonly alone: boolean }) | undefined {
  if (exchange.preflight) return { ...exchange.preflight, alone: false };
  const { method, headers } = exchange.request;
  if (method !== 'OPTIONS') return undefined;
  const { response, failure } = exchange;
  return { request: headers, alone: true, ...(response ? { response } : {}), ...(failure ? { failure } : {}) };
}

/**
 * Whether an `OPTIONS` asks for permission. Chromium shows the header that says so to DevTools alone: without it a call
 * from another origin may be one.
 */
export function asksPermission({ request }: Pick<Preflight, 'request'>): 'yes' | 'no' | 'unseen' {
  const { state } = header(request, 'access-control-request-method');
  return state === 'present' ? 'yes' : state === 'absent' ? 'no' : 'unseen';
}

/**
 * Why the browser does not send the call after this preflight; none where it passed or is under way.
 * @param crossing the page called another origin, so that an `OPTIONS` may be a preflight where nothing says so
 */
export function refusals(preflight: Preflight, origin: string | undefined, crossing: boolean): readonly Refusal[] {
  const { request, response, failure } = preflight;
  const broken: readonly Refusal[] = failure ? [{ kind: 'network', name: failure.name }] : [];
  if (!response) return broken;
  const asks = asksPermission(preflight);
  // An OPTIONS that page code made asks for no permission: only its failure counts. So of one that may be such.
  if (asks === 'no' || (asks === 'unseen' && (!crossing || !isSuccess(response.status)))) {
    return isErrorStatus(response.status) ? [{ kind: 'status', status: response.status }] : broken;
  }
  if (response.status < 200 || response.status > 299) return [{ kind: 'status', status: response.status }];
  const permission = permissionOf(response, headerValue(request, 'origin') ?? origin);
  if (permission.state === 'missing') return [{ kind: 'origin' }];
  if (permission.state === 'other') return [{ kind: 'origin', allowed: permission.allowed }];
  return [...refusedMethod(preflight), ...refusedHeaders(preflight), ...broken];
}

/** Methods and fields that the call asks for, as the preflight names them. */
export function requested(preflight: Preflight): { readonly method?: string; readonly headers: readonly string[] } {
  const method = headerValue(preflight.request, 'access-control-request-method')?.trim().toUpperCase();
  const headers = tokens(headerValue(preflight.request, 'access-control-request-headers') ?? '').map(lower);
  return { headers, ...(method ? { method } : {}) };
}

function refusedMethod(preflight: Preflight): readonly Refusal[] {
  const { method } = requested(preflight);
  const allowed = allowedBy(preflight, 'access-control-allow-methods');
  if (method === undefined || allowed === undefined || safelistedMethods.includes(method)) return [];
  return allowed.includes('*') || allowed.some((name) => name.toUpperCase() === method)
    ? []
    : [{ kind: 'method', method, allowed }];
}

function refusedHeaders(preflight: Preflight): readonly Refusal[] {
  const allowed = allowedBy(preflight, 'access-control-allow-headers')?.map(lower);
  if (allowed === undefined) return [];
  // `*` covers every name but this one: https://fetch.spec.whatwg.org/#cors-non-wildcard-request-header-name
  const isAllowed = (name: string) => allowed.includes(name) || (allowed.includes('*') && name !== 'authorization');
  const names = requested(preflight).headers.filter((name) => !isAllowed(name));
  return names.length > 0 ? [{ kind: 'headers', names, allowed }] : [];
}

/** Undefined: the field was not seen, which says nothing. */
function allowedBy(preflight: Preflight, name: string): readonly string[] | undefined {
  const seen = preflight.response && header(preflight.response.headers, name);
  if (!seen || seen.state === 'unseen') return undefined;
  return seen.state === 'present' ? tokens(seen.value) : [];
}

function tokens(list: string): readonly string[] {
  return list
    .slice(0, 4_000)
    .split(',', 100)
    .map((token) => token.trim())
    .filter((token) => token !== '');
}

function lower(token: string): string {
  return token.toLowerCase();
}
