import type { Exchange, Preflight } from '../decode/exchange.ts';
import { headerValue } from '../decode/headers.ts';

/** The method of the call that a preflight asks for, or undefined where the exchange is no preflight. */
export function requestedMethod(exchange: Exchange): string | undefined {
  if (exchange.request.method !== 'OPTIONS') return undefined;
  return headerValue(exchange.request.headers, 'access-control-request-method')?.toUpperCase();
}

/** The evidence that a preflight leaves in its call. */
export function asPreflight(options: Exchange): Preflight {
  return {
    request: options.request.headers,
    ...(options.response ? { response: options.response } : {}),
    ...(options.failure ? { failure: options.failure } : {}),
    ...(options.startedAt === undefined ? {} : { startedAt: options.startedAt }),
    ...(options.endedAt === undefined ? {} : { endedAt: options.endedAt }),
  };
}

/**
 * The call that a preflight stands for. Firefox lists a refused preflight and never the call that it stopped, so the
 * preflight alone is all that is known of it.
 */
export function callBehind(options: Exchange, method: string): Exchange {
  const { response: _answerToOptions, failure: _failureOfOptions, ...rest } = options;
  return withReasonOfPreflight({
    ...rest,
    request: {
      ...options.request,
      method,
      headers: { fields: options.request.headers.fields.filter(isAboutThePage), complete: false },
      credentials: { state: 'unseen' },
      body: { state: 'unseen', why: 'withheld' },
    },
    preflight: asPreflight(options),
  });
}

/** What the browsers call a request that they stopped themselves; the reason is elsewhere. */
const stopped = new Set(['', 'net::ERR_FAILED', 'NS_ERROR_DOM_BAD_URI']);

/**
 * A call whose preflight met no server failed for the same reason. Firefox names the reason at the preflight alone, and
 * the call itself as one that was stopped.
 */
export function withReasonOfPreflight(exchange: Exchange): Exchange {
  const { preflight, failure, response } = exchange;
  const reason = preflight?.response ? undefined : preflight?.failure;
  if (response || reason === undefined || stopped.has(reason.name) || !stopped.has(failure?.name ?? ''))
    return exchange;
  return { ...exchange, failure: reason };
}

function isAboutThePage({ name }: { readonly name: string }): boolean {
  return name === 'origin' || name === 'referer' || name.startsWith('sec-fetch-');
}
