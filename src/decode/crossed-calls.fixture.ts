import { templateOf } from '../api/template.ts';
import type { Context } from './diagnosis.ts';
import { credential, exchange, type Given, startOfTests } from './exchange.fixture.ts';
import type { Exchange } from './exchange.ts';
import { pick } from './pick.fixture.ts';

/** Each of these gives some entry a reason to match; a call that has several of them is where entries clash. */
const lines = [
  ['GET', '/v1/scans'],
  ['POST', '/v1/analyze'],
  ['POST', '/v1/analyze'],
  ['POST', '/v1/scans'],
  ['OPTIONS', '/v1/scans'],
  ['GET', '/v1/scans/81f2c0'],
  ['PUT', '/v1/scans/81f2c0'],
  ['GET', '/v1/scans/undefined'],
  ['PUT', '/v1/scans/null'],
  ['GET', '/v1/scans/'],
  ['GET', '/v1/scans//report'],
  ['GET', '//v1/scans'],
  ['GET', '/scans'],
  ['GET', '/scans/undefined'],
  ['POST', '/v1/analyse'],
  ['POST', '/v1/unheard/null'],
] as const;
const statuses = [
  ...[400, 400, 400, 400, 400, 401, 401, 401, 401, 403, 403, 404, 404, 422, 422, 429, 429],
  ...[200, 405, 406, 408, 409, 410, 413, 415, 418, 500, 502, 503, 504, 511],
];
const sayings = [
  "Missing required field 'image_data'",
  "Missing required field 'patient_id'",
  "Invalid value for 'modality'",
  'Malformed JSON',
  'Unsupported media type',
  'Unsupported image format',
  'The file is too large',
  'The confidence is too low',
  'The model is busy',
  'Invalid API key',
  'No API key was sent',
  'Token expired',
  'Requires read:scans',
  'The API key is deactivated',
  'It already exists',
];
const codes = ['InputFormatError', 'LowConfidence', 'MODEL_BUSY', 429, 401, 400, 400, 400, 400];
const details = [{}, {}, {}, { details: { field: 'limit', issue: 'at most 100' } }, { details: { confidence: 0.4 } }];
const gif = btoa('GIF89a0123456789');
const bodies: readonly Pick<Given, 'requestBody' | 'requestType'>[] = [
  {},
  { requestBody: 'unseen' },
  { requestBody: { image_data: 'x', modality: 'CT' } },
  { requestBody: { image_data: 'x', confidence_threshold: '85%' } },
  { requestBody: { modality: 'foo' } },
  { requestBody: { image_data: gif } },
  { requestBody: { image_data: gif, modality: 'foo' } },
  { requestBody: '{"a":1,}', requestType: 'application/json' },
  { requestBody: '"{\\"a\\":1}"', requestType: 'application/json' },
  { requestBody: 'a=1&b=2', requestType: 'application/x-www-form-urlencoded' },
  {
    requestBody:
      '--x\r\ncontent-disposition: form-data; name="image"; filename="a.gif"\r\ncontent-type: image/gif\r\n\r\nGIF89a01\r\n--x--',
    requestType: 'multipart/form-data',
  },
];
const requestTypes = [{}, 'application/json', 'application/json', 'text/plain', 'multipart/form-data; boundary=x'].map(
  (type) => (typeof type === 'string' ? { 'content-type': type } : type),
);
const lengths = [{}, {}, { 'content-length': '20' }, { 'content-length': '12000000' }];
const queries = [{}, {}, {}, { limit: '500' }, { format: 'docx' }, { format: 'docx', limit: '500' }];
const pages: readonly Given[] = [
  {},
  {},
  {},
  { initiatorOrigin: 'https://app.example' },
  { initiatorOrigin: 'https://app.example', preflight: { status: 405 } },
];
const credentials = [
  [credential()],
  [credential()],
  'absent' as const,
  'unseen' as const,
  [credential({ scheme: 'Basic' })],
  [credential({ where: 'query', name: 'api_key' })],
  [credential({ shape: 'placeholder', placeholder: 'null' })],
  [credential({ shape: 'placeholder', placeholder: 'null', scheme: 'Basic' })],
  [credential({ shape: 'other', flaws: ['wrong-length'] })],
  [credential({ shape: 'other', flaws: ['wrong-prefix'] })],
  [credential({ shape: 'other', flaws: ['wrong-length'], scheme: 'Basic' })],
  [credential({ flaws: ['blank-around'] })],
  [credential({ shape: 'jwt', expiresAt: startOfTests - 5_000 })],
  [credential({ shape: 'jwt', flaws: ['quote-around'], expiresAt: startOfTests - 5_000 })],
];
const drained = { 'x-ratelimit-remaining': '0', 'x-ratelimit-limit': '100', 'retry-after': '60' };
const answerHeaders = [
  {},
  {},
  'unseen' as const,
  drained,
  { 'x-ratelimit-remaining': '42', 'x-ratelimit-limit': '100' },
  { 'www-authenticate': 'Bearer error="invalid_token"' },
  { 'content-type': 'text/html' },
];
export const failureNames = [
  'net::ERR_FAILED',
  'net::ERR_ABORTED',
  'net::ERR_SOMETHING_NEW',
  'net::ERR_INSUFFICIENT_RESOURCES',
  'net::ERR_MIXED_CONTENT',
  'net::ERR_NAME_NOT_RESOLVED',
  'net::ERR_CONNECTION_REFUSED',
  'net::ERR_PROXY_CONNECTION_FAILED',
  'net::ERR_CONNECTION_RESET',
  'net::ERR_CERT_DATE_INVALID',
  'net::ERR_TIMED_OUT',
  'net::ERR_INTERNET_DISCONNECTED',
  'net::ERR_BLOCKED_BY_CLIENT',
  '',
];

/** An earlier call that carried the same credentials, or went to the same place. */
function earlier(line: string, call: Exchange, given: Given = {}, at = -9_000): Exchange {
  const before = exchange(line, {
    id: 'before',
    startedAt: startOfTests + at,
    endedAt: startOfTests + at + 50,
    ...given,
  });
  return { ...before, request: { ...before.request, credentials: call.request.credentials } };
}

function redirected(call: Exchange, given: Given): Exchange {
  const { origin, template, urlKey } = call.request.url;
  const before = exchange('GET /v1/scans → 308', { id: 'before', startedAt: startOfTests - 100, ...given });
  return { ...before, redirect: { origin, template, urlKey } };
}

const contexts: readonly ((call: Exchange) => Partial<Context>)[] = [
  () => ({}),
  () => ({ earlier: [] }),
  () => ({ scopes: ['write:scans'] }),
  () => ({ scopes: ['read:scans', 'write:scans'] }),
  (call) => ({ earlier: [earlier('GET /v1/me → 200', call)] }),
  (call) => ({ earlier: [earlier('GET /v1/me → 401', call, { body: { error: 'Token expired' } })] }),
  (call) => ({ earlier: [earlier('GET /v1/me → 429', call, { responseHeaders: drained })] }),
  (call) => ({ earlier: [{ ...earlier('GET /v1/scans → 200', call), request: call.request }] }),
  (call) => ({ earlier: Array.from({ length: 12 }, (_, index) => ({ ...call, id: `own-${index}` })) }),
  (call) => ({ earlier: [redirected(call, { origin: 'http://api.neolens.ai' })] }),
  (call) => ({ earlier: [redirected(call, { origin: 'http://api.neolens.ai', credentials: 'unseen' })] }),
];

/** A call of parts that belong to different entries, and what is known around it; chosen by a number. */
export function crossedCall(seed: number): { readonly exchange: Exchange; readonly context: Context } {
  let state = seed;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (Math.imul(state ^ (state >>> 15), 2_246_822_519) >>> 8) & 0xffff;
  };
  const any = <T>(items: readonly T[]): T => pick(items, next());
  const [method, path] = any(lines);
  const answer = spoken(next() % 4, any(codes), [any(sayings), any(sayings)], any(details), next());
  const page = any(pages);
  const call = exchange(`${method} ${templateOf(path, 'api')} → ${any(statuses)}`, {
    path,
    query: any(queries),
    requestHeaders: {
      ...any(requestTypes),
      ...any(lengths),
      ...(page.initiatorOrigin ? { origin: page.initiatorOrigin, 'sec-fetch-mode': 'cors' } : {}),
    },
    ...any(bodies),
    credentials: any(credentials),
    responseHeaders: any(answerHeaders),
    ...answer,
    ...page,
    ...(next() % 6 === 0 ? { failure: any(failureNames) } : {}),
  });
  return { exchange: call, context: { now: startOfTests + 10_000, ...any(contexts)(call) } };
}

function spoken(count: number, code: string | number, said: readonly string[], more: object, form: number): Given {
  const message = said.slice(0, count).join('. ');
  if (form % 9 === 0) return { body: 'unseen' };
  if (form % 9 === 1) return { body: `<html><title>${message}</title></html>`, mediaType: 'text/html' };
  return { body: { error: { code, message, ...more } } };
}
