import fc from 'fast-check';
import { templateOf } from '../api/template.ts';
import type { Context } from './diagnosis.ts';
import { credential, exchange, type Given, startOfTests } from './exchange.fixture.ts';
import type { Credential, Exchange } from './exchange.ts';
import { datum, key } from './exemplars.fixture.ts';

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.constantFrom(
    '',
    key,
    `Bearer ${key}`,
    'Required scope: read:scans',
    "Missing required field 'image'",
    'Invalid API key',
    'Malformed JSON',
    'Try again in 10 seconds',
    'Token expired',
    'already exists',
  ),
);
const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.integer({ min: 399, max: 600 }),
);
const names = fc.constantFrom(
  'code',
  'message',
  'details',
  'status',
  'field',
  'issue',
  'type',
  'title',
  'detail',
  'errors',
  'request_id',
  'retry_after',
  'confidence',
  '__proto__',
  'constructor',
  'x',
);
const inner = fc.dictionary(
  names,
  fc.oneof(scalar, fc.dictionary(names, scalar), fc.array(fc.dictionary(names, scalar), { maxLength: 2 })),
);
const json = fc.oneof(
  inner,
  fc.record(
    { error: fc.oneof(scalar, inner), status: fc.constantFrom('error', 'success', 400), code: scalar, message: scalar },
    { requiredKeys: [] },
  ),
);
const cutJson = fc.tuple(json, fc.nat(200)).map(([value, length]) => JSON.stringify(value).slice(0, length));
const otherForms = text.map((message) => `<html><title>${message}</title><error><message>${message}</message></error>`);
const body = fc.oneof(json, cutJson, otherForms, fc.json(), text, fc.constant('unseen'));

const headers = fc.oneof(
  fc.constant<'unseen'>('unseen'),
  fc.dictionary(
    fc.constantFrom(
      'origin',
      'sec-fetch-mode',
      'content-type',
      'accept',
      'retry-after',
      'x-ratelimit-remaining',
      'x-ratelimit-limit',
      'x-ratelimit-reset',
      'access-control-allow-origin',
      'access-control-allow-headers',
      'access-control-allow-methods',
      'access-control-request-method',
      'access-control-request-headers',
      'www-authenticate',
      'server',
      'allow',
      'date',
      'x-request-id',
      'content-length',
    ),
    fc.oneof(
      text,
      fc.constantFrom(
        '*',
        '0',
        '60',
        'cors',
        'no-cors',
        'GET',
        'POST',
        'https://app.example',
        'application/json',
        'authorization, x-neolens-client',
      ),
    ),
  ),
);
const someCredential: fc.Arbitrary<Credential> = fc
  .record({
    scheme: fc.constantFrom('Bearer', 'Basic', 'other'),
    shape: fc.constantFrom<Credential['shape'][]>('neolens-key', 'jwt', 'placeholder', 'empty', 'other'),
    flaws: fc.subarray<Credential['flaws'][number]>(['doubled-scheme', 'blank-around', 'wrong-prefix', 'wrong-length']),
    name: fc.constantFrom('authorization', 'x-api-key', 'api_key'),
    expiresAt: fc.oneof(fc.integer(), fc.double()),
    placeholder: fc.constantFrom('null', 'YOUR_API_KEY'),
  })
  .map(credential);
const failure = fc.oneof(
  text,
  fc.constantFrom(
    'net::ERR_FAILED',
    'net::ERR_ABORTED',
    'net::ERR_CONNECTION_RESET',
    'NS_ERROR_DOM_BAD_URI',
    'NS_ERROR_UNKNOWN_HOST',
    'net::ERR_BLOCKED_BY_CLIENT',
  ),
);

const given: fc.Arbitrary<Given> = fc.record(
  {
    origin: fc.constantFrom(
      'https://api.neolens.ai',
      'http://localhost:8787',
      'https://neolens-api-demo.beeceptor.com',
      'http://plain.example',
    ),
    initiatorOrigin: fc.constantFrom('https://app.example', 'null', 'chrome-extension://abc', 'http://localhost:3000'),
    query: fc.dictionary(
      fc.constantFrom('limit', 'sort', 'search', 'x'),
      fc.oneof(fc.constant(datum), fc.string({ maxLength: 5 })),
    ),
    requestHeaders: headers,
    responseHeaders: headers,
    credentials: fc.oneof(
      fc.array(someCredential, { maxLength: 2 }),
      fc.constantFrom<('unseen' | 'absent')[]>('unseen', 'absent'),
    ),
    requestBody: fc.oneof(
      fc.constant(`{"patient_id":"${datum}",}`),
      fc.constant({ patient_id: datum, modality: 'CT', confidence_threshold: datum }),
      text,
    ),
    requestType: fc.constantFrom('application/json', 'multipart/form-data'),
    body,
    mediaType: fc.constantFrom(
      'application/json',
      'application/problem+json',
      'application/xml',
      'text/csv',
      'text/html',
      'text/plain',
    ),
    failure,
    preflight: fc.record(
      {
        status: fc.constantFrom(200, 204, 301, 401, 405),
        failure,
        requestHeaders: headers.filter((value) => value !== 'unseen'),
        responseHeaders: headers.filter((value) => value !== 'unseen'),
      },
      { requiredKeys: [] },
    ),
    startedAt: fc.oneof(fc.constant(startOfTests), fc.double()),
    endedAt: fc.oneof(fc.constant(startOfTests + 99), fc.double()),
  },
  { requiredKeys: [] },
);
const path = fc.constantFrom(
  '/v1/scans',
  '/v1/scans/undefined',
  `/v1/scans/${encodeURIComponent(datum)}`,
  '/v1/analyze',
  '/scans/x1',
  '/v1/config',
  '/patients/x1',
  '/v1/export',
  '//',
  '',
);
/** Any call at all. */
export const anyCall: fc.Arbitrary<Exchange> = fc
  .tuple(
    fc.constantFrom('GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'),
    path,
    fc.oneof(
      fc.integer({ min: 400, max: 599 }),
      fc.constantFrom(400, 401, 403, 404, 422, 429, 503, 200, 0, 999),
      fc.constant(undefined),
    ),
    given,
  )
  .map(([method, at, status, rest]) =>
    exchange(`${method} ${templateOf(at) || '/'}${status === undefined ? '' : ` → ${status}`}`, { ...rest, path: at }),
  );

/** What a diagnosis points at as an earlier call must be told from the call itself. */
function withOwnIds(calls: readonly Exchange[]): Exchange[] {
  return calls.map((call, index) => ({ ...call, id: `earlier-${index}` }));
}

/** Anything that may be known around a call. */
export const anyContext: fc.Arbitrary<Context> = fc.record(
  {
    now: fc.oneof(fc.constant(startOfTests), fc.double()),
    language: fc.string(),
    earlier: fc.array(anyCall, { maxLength: 2 }).map(withOwnIds),
    scopes: fc.array(fc.string({ maxLength: 20 })),
  },
  { requiredKeys: ['now'] },
);
