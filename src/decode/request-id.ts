import { errorBody } from './error-body.ts';
import type { Exchange } from './exchange.ts';
import { inertId } from './inert.ts';

const headerNames = /^(?:(?:[\w-]{1,40}-)?(?:request|correlation|trace)-?id|cf-ray|x-amz-cf-id)$/;
const plausible = /^[\w.:/=+-]{4,128}$/;

/** The id that support asks for: from the error body, else from any response header that looks like one. */
export function requestIdOf(exchange: Exchange): string | undefined {
  const { response } = exchange;
  if (!response) return undefined;
  const inBody = errorBody(response.body).requestId;
  if (inBody !== undefined) return inBody;
  const field = response.headers.fields.find(({ name, value }) => headerNames.test(name) && plausible.test(value));
  return field && inertId(field.value);
}
