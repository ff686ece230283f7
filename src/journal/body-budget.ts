import { withoutText } from '../capture/without-text.ts';
import type { Body, Exchange } from '../decode/exchange.ts';
import { isSuccess } from '../decode/status.ts';
import type { Call } from './call.ts';

export const leastMegabytes = 1;
export const mostMegabytes = 256;

/** Whether so many megabytes of bodies may be kept. */
export function isBodyCap(megabytes: number): boolean {
  return Number.isInteger(megabytes) && megabytes >= leastMegabytes && megabytes <= mostMegabytes;
}

/** Characters of bodies that a call holds. */
export function bodyLength({ exchange }: Call): number {
  return length(exchange.request.body) + (exchange.response ? length(exchange.response.body) : 0);
}

/** The call without its bodies, which were pushed out by newer ones. */
export function withoutBodies(call: Call): Call {
  const { request, response } = call.exchange;
  const exchange: Exchange = {
    ...call.exchange,
    request: { ...request, body: withoutText(request.body, 'over-cap', false) },
    ...(response
      ? { response: { ...response, body: withoutText(response.body, 'over-cap', isSuccess(response.status)) } }
      : {}),
  };
  return { ...call, exchange };
}

function length(body: Body): number {
  return body.state === 'present' ? body.text.length : 0;
}
