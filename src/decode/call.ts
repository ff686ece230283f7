import { expectedMs } from '../api/endpoint.ts';
import { findEndpoint } from '../api/find-endpoint.ts';
import { errorBody } from './error-body.ts';
import type { Exchange } from './exchange.ts';

/** What most rules say of a call: how it is named, and what the server said. */
export type Call = {
  readonly method: string;
  /** `/v1/scans/{id}` */
  readonly template: string;
  /** `api.neolens.ai`, with the port where it is not the scheme's own. */
  readonly host: string;
  readonly status?: number;
  /** The status that the body names, where it is another one. */
  readonly claimed?: number;
  /** An HTML page answered, which the API itself never does. */
  readonly html?: true;
  /** The server's own words, inert. */
  readonly message?: string;
  readonly requestId?: string;
  /** How long it took, ms. */
  readonly elapsed?: number;
  /** Documented 95th percentile of this endpoint, ms. */
  readonly expected?: number;
};

export function callOf(exchange: Exchange): Call {
  const { method, url } = exchange.request;
  const { startedAt, endedAt, response } = exchange;
  const { form, message, detail, requestId, status } = errorBody(response?.body);
  const elapsed = (endedAt ?? Number.NaN) - (startedAt ?? Number.NaN);
  const endpoint = findEndpoint(method, url.template);
  return {
    method,
    template: url.template,
    host: url.origin.replace(/^\w+:\/\//, ''),
    ...(response ? { status: response.status } : {}),
    ...(status && response && status.value !== response.status ? { claimed: status.value } : {}),
    ...(form === 'html' ? { html: true } : {}),
    ...(message ? { message: [message.value, detail?.value].filter((text) => text !== undefined).join(' / ') } : {}),
    ...(requestId === undefined ? {} : { requestId }),
    ...(isPlausible(elapsed) ? { elapsed } : {}),
    ...(endpoint ? { expected: expectedMs[endpoint.kind] } : {}),
  };
}

/** A day at most: beyond it a clock was set meanwhile. */
function isPlausible(elapsed: number): boolean {
  return elapsed >= 0 && elapsed < 86_400_000;
}
