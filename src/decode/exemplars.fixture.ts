import type { Context } from './diagnosis.ts';
import { credential, exchange, type Given, startOfTests } from './exchange.fixture.ts';
import type { Exchange } from './exchange.ts';

/** The planted name and key: no diagnosis may carry them. */
export const datum = 'Erika Mustermann';
export const key = 'neolens_live_s3cr3ts3cr3ts3cr3ts3cr3t';

export type Exemplar = { readonly ruleId: string; readonly exchange: Exchange; readonly context: Context };
type Line = readonly [ruleId: string, line: string, given?: Given, earlier?: readonly Exchange[]];

const json = { requestHeaders: { 'content-type': 'application/json' }, requestType: 'application/json' };
const sent = { ...json, requestBody: { image_data: 'x', patient_id: datum } };
const page = {
  initiatorOrigin: 'https://app.example',
  requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
};
const drained = { 'x-ratelimit-remaining': '0', 'retry-after': '60' };

function before(id: string, line: string, at: number, given: Given = {}): Exchange {
  return exchange(line, { id, startedAt: startOfTests + at, endedAt: startOfTests + at + 50, ...given });
}

const lines: readonly Line[] = [
  ['preflight-rejected', 'POST /v1/analyze', { ...page, failure: 'net::ERR_FAILED', preflight: { status: 405 } }],
  ['preflight-rejected', 'OPTIONS /v1/scans → 401', { ...page, body: { error: 'Missing API key' } }],
  ['cors-blocked', 'GET /v1/scans → 403', { ...page, failure: 'net::ERR_FAILED' }],
  ['error-in-success', 'GET /v1/scans → 200', { body: { status: 'error', error: { code: 429, message: 'Too many' } } }],
  [
    'error-in-success',
    'GET /v1/scans → 200',
    { body: '<html>', mediaType: 'text/html', responseHeaders: { 'content-type': 'text/html' } },
  ],
  ['aborted', 'GET /v1/scans', { failure: 'net::ERR_ABORTED' }],
  ['unknown-failure', 'GET /v1/scans → 999', { body: 'x' }],
  ['client-error', 'GET /v1/scans → 418', { body: { error: 'I am a teapot' } }],
  [
    'server-error',
    'POST /v1/analyze → 500',
    { body: { error: { code: 500, message: `Trace with ${key}`, request_id: 'r-1' } } },
  ],
  [
    'bad-request',
    'POST /v1/analyze → 400',
    { ...sent, body: { error: { code: 400, message: 'The series is not complete' } } },
  ],
  [
    'missing-field',
    'POST /v1/analyze → 400',
    { ...json, requestBody: { imageData: datum }, body: { error: "Missing required field 'image_data'" } },
  ],
  ['missing-field', 'POST /v1/analyze → 400', { ...json, requestBody: { notes: datum } }],
  [
    'invalid-parameter',
    'GET /v1/scans → 400',
    { query: { limit: '500', search: datum }, body: { error: { details: { field: 'limit', issue: 'at most 100' } } } },
  ],
  [
    'invalid-parameter',
    'POST /v1/analyze → 422',
    { ...json, requestBody: { image_data: 'x', confidence_threshold: '85%' } },
  ],
  [
    'wrong-content-type',
    'POST /v1/analyze → 415',
    { requestHeaders: { 'content-type': 'text/plain' }, requestBody: `{"patient_id":"${datum}"}` },
  ],
  ['malformed-json', 'POST /v1/analyze → 400', { ...json, requestBody: `{"patient_id":"${datum}",}` }],
  ['unsupported-image', 'POST /v1/analyze → 400', { ...json, requestBody: { image_data: btoa('GIF89a0123456789') } }],
  [
    'unsupported-image',
    'POST /v1/images → 400',
    { body: { error: { code: 'InputFormatError', message: 'Bad input' } } },
  ],
  [
    'payload-too-large',
    'POST /v1/analyze → 413',
    { requestHeaders: { 'content-type': 'application/json', 'content-length': '12000000' } },
  ],
  ['unauthorized', 'GET /v1/scans → 401', { credentials: 'unseen' }],
  ['missing-authorization', 'GET /v1/scans → 401', { credentials: 'absent' }],
  [
    'dropped-authorization',
    'GET /v1/scans → 401',
    { credentials: 'absent' },
    [
      before('first', 'GET /v1/scans → 308', -100, {
        origin: 'http://api.neolens.ai',
        redirectTo: 'https://api.neolens.ai/v1/scans',
      }),
    ],
  ],
  [
    'placeholder-key',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'placeholder', placeholder: 'YOUR_API_KEY' })] },
  ],
  ['wrong-auth-scheme', 'GET /v1/scans → 401', { credentials: [credential({ scheme: 'Basic' })] }],
  ['malformed-key', 'GET /v1/scans → 401', { credentials: [credential({ shape: 'other', flaws: ['wrong-length'] })] }],
  [
    'expired-token',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'jwt', expiresAt: startOfTests - 5_000 })] },
  ],
  ['rotated-key', 'GET /v1/scans → 401', {}, [before('worked', 'GET /v1/me → 200', -9_000)]],
  [
    'invalid-key',
    'GET /v1/scans → 401',
    { body: { error: { code: 401, message: 'Unauthorized: Invalid API key', details: null } } },
  ],
  ['forbidden', 'POST /v1/analyze → 403', { body: { error: 'Forbidden', message: 'You do not have permission' } }],
  [
    'missing-scope',
    'POST /v1/scans → 403',
    { body: { error: { code: 403, message: 'Forbidden', details: 'Required scope: write:scans' } } },
  ],
  ['deactivated-key', 'GET /v1/scans → 403', { body: { error: 'This API key is deactivated' } }],
  [
    'gateway-forbidden',
    'GET /v1/scans → 403',
    { body: '<html><title>403 Forbidden</title></html>', mediaType: 'text/html' },
  ],
  ['method-not-allowed', 'PUT /v1/scans/{id} → 405', { responseHeaders: { allow: 'GET, DELETE' } }],
  ['method-not-allowed', 'PUT /v1/scans/{id} → 404', {}],
  ['not-found', 'PATCH /v1/scans/{id} → 410', {}],
  ['undefined-id', 'GET /v1/scans/{id} → 404', { path: '/v1/scans/undefined' }],
  ['missing-version-prefix', 'GET /scans → 404', {}],
  ['unknown-endpoint', 'POST /v1/analyse → 404', {}],
  ['unknown-resource', 'GET /v1/scans/{id} → 404', { path: `/v1/scans/${encodeURIComponent(datum)}` }],
  ['not-acceptable', 'GET /v1/scans → 406', { requestHeaders: { accept: 'application/vnd.ms-excel' } }],
  ['conflict', 'PUT /v1/config → 409', { body: { error: 'Version mismatch' } }],
  ['duplicate-resource', 'POST /v1/scans → 409', { body: { error: 'Scan already exists' } }],
  ['unprocessable', 'POST /v1/analyze → 422', { ...sent, body: { error: 'No lung in the picture' } }],
  [
    'low-confidence',
    'POST /v1/analyze → 422',
    { ...sent, body: { error: { code: 'LowConfidence', details: { confidence: 0.41, threshold: 0.6 } } } },
  ],
  [
    'rate-limited',
    'GET /v1/scans → 429',
    { body: { error: 'Too Many Requests', code: 429, message: 'Try again in 10 seconds.' } },
  ],
  [
    'retry-storm',
    'GET /v1/scans → 429',
    { startedAt: startOfTests + 9_000, endedAt: startOfTests + 9_100, responseHeaders: drained },
    [before('warned', 'GET /v1/scans → 429', 0, { responseHeaders: drained })],
  ],
  ['window-exhausted', 'GET /v1/scans → 429', { responseHeaders: { ...drained, 'x-ratelimit-limit': '100' } }],
  ['burst', 'GET /v1/scans → 429', { responseHeaders: { 'x-ratelimit-remaining': '42' } }],
  ['shared-limit', 'GET /v1/scans → 429', {}, [before('own', 'GET /v1/me → 200', -5_000)]],
  [
    'bad-gateway',
    'POST /v1/classification → 502',
    { body: '<html><h1>Bad Gateway</h1></html>', responseHeaders: { server: 'nginx' } },
  ],
  ['service-unavailable', 'GET /v1/scans → 503', { responseHeaders: { 'retry-after': '30' } }],
  [
    'model-unavailable',
    'POST /v1/analyze → 503',
    { body: { error: { code: 'MODEL_BUSY', message: 'Model is busy' } } },
  ],
  ['gateway-timeout', 'POST /v1/report-generation → 504', {}],
  ['captive-portal', 'POST /v1/scans → 511', { body: '<html><title>Sign in</title></html>', mediaType: 'text/html' }],
  ['network-failure', 'GET /v1/scans', { failure: 'net::ERR_SOMETHING_NEW' }],
  [
    'mixed-content',
    'GET /v1/scans',
    { origin: 'http://api.neolens.ai', initiatorOrigin: 'https://app.example', failure: 'net::ERR_FAILED' },
  ],
  ['dns-failure', 'GET /v1/scans', { origin: 'https://api.neolense.ai', failure: 'net::ERR_NAME_NOT_RESOLVED' }],
  ['connection-refused', 'GET /v1/scans', { origin: 'http://localhost:8787', failure: 'NS_ERROR_CONNECTION_REFUSED' }],
  ['connection-lost', 'POST /v1/scans', { failure: 'net::ERR_EMPTY_RESPONSE' }],
  ['tls-error', 'GET /v1/scans', { failure: 'net::ERR_CERT_DATE_INVALID' }],
  ['timed-out', 'POST /v1/analyze', { failure: 'net::ERR_TIMED_OUT' }],
  ['offline', 'GET /v1/scans', { failure: 'net::ERR_INTERNET_DISCONNECTED' }],
  ['blocked-by-client', 'GET /v1/scans', { failure: 'net::ERR_BLOCKED_BY_CLIENT' }],
];

/** A call for each entry that it explains, and for those that have several ways in, one each. */
export const exemplars: readonly Exemplar[] = lines.map(([ruleId, line, given = {}, earlier], index) => ({
  ruleId,
  exchange: exchange(line, { id: `exemplar-${index}`, ...given }),
  context: { now: startOfTests + 10_000, ...(earlier ? { earlier } : {}) },
}));
