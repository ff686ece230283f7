import { expectedMsOf } from '../api/expected-ms.ts';
import { errorBody } from './error-body.ts';
import type { Exchange } from './exchange.ts';
import { requestIdOf } from './request-id.ts';
import { shownPath } from './shown-path.ts';

/** What most rules say of a call: how it is named, and what the server said. */
export type Call = {
  readonly method: string;
  /** `/v1/scans/{id}` */
  readonly template: string;
  readonly origin: string;
  /** As called, identifiers by name: where the base is one of the user's, its own prefix. */
  readonly path: string;
  /** `api.neolens.ai`, with the port where it is not the scheme's own. */
  readonly host: string;
  readonly status: number | undefined;
  /** The status that the body names, where it is another one. */
  readonly claimed?: number | undefined;
  /** An HTML page answered, which the API itself never does. */
  readonly html?: boolean;
  /** The server's own words, inert. */
  readonly message?: string | undefined;
  readonly requestId?: string | undefined;
  /** How long it took, ms. */
  readonly elapsed?: number | undefined;
  /** Documented 95th percentile of this endpoint, ms. */
  readonly expected?: number | undefined;
};

export function callOf(exchange: Exchange): Call {
  const { method, url } = exchange.request;
  const { startedAt, endedAt, response } = exchange;
  const { form, message, detail, status: claimed } = errorBody(response?.body);
  const elapsed = (endedAt ?? Number.NaN) - (startedAt ?? Number.NaN);
  const status = response?.status;
  return {
    method,
    template: url.template,
    origin: url.origin,
    path: shownPath(url),
    host: url.origin.slice(url.origin.indexOf('://') + 3),
    status,
    claimed: claimed && status !== undefined && claimed.value !== status ? claimed.value : undefined,
    html: form === 'html',
    message: message && (detail ? joined(message.value, detail.value) : message.value),
    requestId: requestIdOf(exchange),
    elapsed: isPlausible(elapsed) ? elapsed : undefined,
    expected: expectedMsOf(method, url),
  };
}

/** Both, but for what one of them says again. */
function joined(message: string, detail: string): string {
  const [first, second] = [bare(message), bare(detail)];
  if (first.includes(second)) return message;
  return second.includes(first) ? detail : `${message} / ${detail}`;
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[.!\s]+$/, '');
}

/** A day at most: beyond it a clock was set meanwhile. */
function isPlausible(elapsed: number): boolean {
  return elapsed >= 0 && elapsed < 86_400_000;
}
