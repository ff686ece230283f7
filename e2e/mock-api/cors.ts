/** How much of the CORS protocol an answer follows. */
export const CORS_MODES = [
  'ok', // reflects the origin, exposes nothing
  'expose', // the same, and lets page code read the rate-limit headers and the request id
  'none', // no CORS header on the answer; a preflight still passes
  'other-origin', // allows an origin that is not the caller's; a preflight still passes
  'refuse-preflight', // OPTIONS is answered 405 without a CORS header
  'preflight-missing-header', // OPTIONS passes with 204, but does not allow X-Neolens-Client
  'preflight-missing-method', // OPTIONS passes with 204, but allows GET and POST only
] as const;
export type CorsMode = (typeof CORS_MODES)[number];

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'];
const HEADERS = ['Authorization', 'Content-Type', 'X-Neolens-Client', 'X-API-Key'];
const EXPOSED = ['X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset', 'Retry-After', 'X-Request-Id'];

/** CORS headers of an answer to the call itself; none for a caller that sends no `Origin`. */
export function corsHeaders(mode: CorsMode, origin: string | undefined): Record<string, string> {
  if (origin === undefined || mode === 'none') return {};
  if (mode === 'other-origin') return { 'Access-Control-Allow-Origin': 'https://other-origin.invalid' };
  const allowed = { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' };
  return mode === 'expose' ? { ...allowed, 'Access-Control-Expose-Headers': EXPOSED.join(', ') } : allowed;
}

export function preflightAnswer(
  mode: CorsMode,
  origin: string | undefined,
): { status: number; headers: Record<string, string> } {
  if (mode === 'refuse-preflight') return { status: 405, headers: { Allow: METHODS.join(', ') } };
  const methods = mode === 'preflight-missing-method' ? ['GET', 'POST'] : METHODS;
  const headers = mode === 'preflight-missing-header' ? HEADERS.filter((name) => name !== 'X-Neolens-Client') : HEADERS;
  return {
    status: 204,
    headers: {
      ...corsHeaders('ok', origin),
      'Access-Control-Allow-Methods': methods.join(', '),
      'Access-Control-Allow-Headers': headers.join(', '),
      // A cached preflight would make the calls that a test sees depend on their pace.
      'Access-Control-Max-Age': '0',
    },
  };
}
