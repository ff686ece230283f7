import type { Context } from './diagnosis.ts';
import { credential, exchange, type Given, startOfTests } from './exchange.fixture.ts';

/** A call that two entries explain, one of them more surely, and why it is this one. */
export type ByCertainty = readonly [
  winner: string,
  loser: string,
  when: string,
  line: string,
  given: Given,
  context?: Partial<Context>,
];

const json = { 'content-type': 'application/json' };
const long = { 'content-length': '12000000' };
const plain = { requestHeaders: { 'content-type': 'text/plain' }, requestBody: '{"image_data":"x"}' };
const broken = { requestHeaders: json, requestBody: '{"a":1,}', requestType: 'application/json' };
const gif = { requestHeaders: json, requestBody: { image_data: btoa('GIF89a0123456789') } };
const gifPart = {
  requestHeaders: { 'content-type': 'multipart/form-data; boundary=x' },
  requestType: 'multipart/form-data',
  requestBody:
    '--x\r\ncontent-disposition: form-data; name="image"; filename="a.gif"\r\ncontent-type: image/gif\r\n\r\nGIF89a01\r\n--x--',
};
const whole = { requestHeaders: json, requestBody: { image_data: 'x' } };
const unfit = { requestHeaders: json, requestBody: { image_data: 'x', modality: 'foo' } };
const partial = { requestHeaders: json, requestBody: { modality: 'CT' } };

const missing = "Missing required field 'image_data'";
const refused = "Invalid value for 'modality'";
const says = (message: string, code: string | number = 400) => ({ body: { error: { code, message } } });
const lowConfidence = says('', 'LowConfidence');
const busy = says('', 'MODEL_BUSY');
const badImage = says('', 'InputFormatError');

const short = { credentials: [credential({ shape: 'other', flaws: ['wrong-length'] })] };
const foreign = { credentials: [credential({ shape: 'other', flaws: ['wrong-prefix'] })] };
const deleted = exchange('DELETE /v1/scans/{id} → 204', { id: 'deleted', startedAt: startOfTests - 900 });
const worked = { earlier: [exchange('GET /v1/me → 200', { id: 'worked', startedAt: startOfTests - 9_000 })] };
const toldExpired = says('Token expired', 401);
const dropped = (given: Given) => ({
  earlier: [
    exchange('GET /v1/scans → 308', {
      ...given,
      id: 'first',
      startedAt: startOfTests - 100,
      origin: 'http://api.neolens.ai',
      redirectTo: 'https://api.neolens.ai/v1/scans',
    }),
  ],
});
const counted = { 'x-ratelimit-remaining': '20', 'x-ratelimit-limit': '100' };
const longAgo = exchange('GET /v1/me → 200', {
  id: 'long-ago',
  startedAt: startOfTests - 120_000,
  origin: 'http://localhost:1',
});

const analyze = 'POST /v1/analyze → 400';
const scans = 'GET /v1/scans → 401';
const unfilled = { path: '/v1/scans/undefined' };
const unfilledLine = 'POST /v1/scans/{id} → 400';

const ofFields: readonly ByCertainty[] = [
  [
    'missing-field',
    'wrong-content-type',
    'the server names the field',
    analyze,
    { ...plain, requestBody: '{"a":1}', ...says(missing) },
  ],
  ['wrong-content-type', 'missing-field', 'the field was sent all the same', analyze, { ...plain, ...says(missing) }],
  ['missing-field', 'malformed-json', 'the server names the field', analyze, { ...broken, ...says(missing) }],
  [
    'malformed-json',
    'missing-field',
    'only the documentation tells of the field',
    analyze,
    { requestHeaders: json, requestBody: 'a=1&b=2', ...says('Malformed JSON') },
  ],
  [
    'missing-field',
    'unsupported-image',
    'the server names the field',
    analyze,
    { ...partial, ...says(missing, 'InputFormatError') },
  ],
  [
    'unsupported-image',
    'missing-field',
    'the field was sent all the same',
    analyze,
    { ...whole, ...says(missing, 'InputFormatError') },
  ],
  [
    'missing-field',
    'payload-too-large',
    'the server names the field',
    analyze,
    { ...partial, requestHeaders: { ...json, ...long }, ...says(missing) },
  ],
  [
    'payload-too-large',
    'missing-field',
    'the field was sent all the same',
    analyze,
    { ...whole, requestHeaders: { ...json, ...long }, ...says(missing) },
  ],
  [
    'missing-field',
    'undefined-id',
    'the server names the field',
    unfilledLine,
    { ...unfilled, ...says('Missing required field: name') },
  ],
  [
    'undefined-id',
    'missing-field',
    'the field was sent all the same',
    unfilledLine,
    { ...unfilled, requestHeaders: json, requestBody: { name: 'x' }, ...says('Missing required field: name') },
  ],
  [
    'missing-field',
    'not-acceptable',
    'the server names the field',
    analyze,
    { ...partial, query: { format: 'docx' }, ...says(missing) },
  ],
  [
    'not-acceptable',
    'missing-field',
    'only the documentation tells of the field',
    analyze,
    { ...partial, query: { format: 'docx' } },
  ],
  [
    'missing-field',
    'low-confidence',
    'the server names the field',
    analyze,
    { ...partial, ...says(missing, 'LowConfidence') },
  ],
  [
    'low-confidence',
    'missing-field',
    'the field was sent all the same',
    analyze,
    { ...whole, ...says(missing, 'LowConfidence') },
  ],
  [
    'missing-field',
    'model-unavailable',
    'the server names the field',
    analyze,
    { ...partial, ...says(missing, 'MODEL_BUSY') },
  ],
  ['model-unavailable', 'missing-field', 'only the documentation tells of the field', analyze, { ...partial, ...busy }],
  [
    'invalid-parameter',
    'wrong-content-type',
    'the server names the parameter',
    analyze,
    { ...plain, ...says(refused) },
  ],
  [
    'wrong-content-type',
    'invalid-parameter',
    'only the documentation tells of the parameter',
    analyze,
    { ...plain, requestBody: '{"image_data":"x","modality":"foo"}' },
  ],
  ['invalid-parameter', 'malformed-json', 'the server names the parameter', analyze, { ...broken, ...says(refused) }],
  [
    'malformed-json',
    'invalid-parameter',
    'only the documentation tells of the parameter',
    'GET /v1/scans → 400',
    { query: { limit: '500' }, ...broken },
  ],
  ['invalid-parameter', 'unsupported-image', 'the server names the parameter', analyze, { ...gif, ...says(refused) }],
  [
    'unsupported-image',
    'invalid-parameter',
    'only the documentation tells of the parameter',
    analyze,
    { ...unfit, ...badImage },
  ],
  [
    'invalid-parameter',
    'payload-too-large',
    'the server names the parameter',
    analyze,
    { ...unfit, requestHeaders: { ...json, ...long }, ...says(refused) },
  ],
  [
    'payload-too-large',
    'invalid-parameter',
    'only the documentation tells of the parameter',
    analyze,
    { ...unfit, requestHeaders: { ...json, ...long } },
  ],
  [
    'invalid-parameter',
    'not-acceptable',
    'the server names the parameter',
    analyze,
    { ...unfit, query: { format: 'docx' }, ...says(refused) },
  ],
  [
    'not-acceptable',
    'invalid-parameter',
    'only the documentation tells of the parameter',
    'GET /v1/scans → 400',
    { query: { limit: '500', format: 'docx' } },
  ],
  [
    'invalid-parameter',
    'low-confidence',
    'the server names the parameter',
    'POST /v1/analyze → 422',
    { ...unfit, ...says(refused, 'LowConfidence') },
  ],
  [
    'low-confidence',
    'invalid-parameter',
    'only the documentation tells of the parameter',
    'POST /v1/analyze → 422',
    { ...unfit, ...lowConfidence },
  ],
  [
    'invalid-parameter',
    'model-unavailable',
    'the server names the parameter',
    analyze,
    { ...unfit, ...says(refused, 'MODEL_BUSY') },
  ],
  [
    'model-unavailable',
    'invalid-parameter',
    'only the documentation tells of the parameter',
    analyze,
    { ...unfit, ...busy },
  ],
];

const ofBodies: readonly ByCertainty[] = [
  [
    'wrong-content-type',
    'malformed-json',
    'the declared type is not the documented one',
    analyze,
    { ...broken, requestHeaders: { 'content-type': 'text/plain' }, ...says('Unsupported content type') },
  ],
  [
    'malformed-json',
    'wrong-content-type',
    'JSON is declared and the body is none',
    analyze,
    { ...broken, ...says('Unsupported content type') },
  ],
  ['wrong-content-type', 'unsupported-image', 'the body is not what is declared', analyze, { ...plain, ...badImage }],
  [
    'unsupported-image',
    'wrong-content-type',
    'the server names the error, the type only in words',
    analyze,
    { ...whole, ...says('Unsupported media type', 'InputFormatError') },
  ],
  [
    'wrong-content-type',
    'payload-too-large',
    'the body is not what is declared',
    analyze,
    { ...plain, requestHeaders: { ...plain.requestHeaders, ...long } },
  ],
  [
    'payload-too-large',
    'wrong-content-type',
    'the size was seen, the type is only in words',
    analyze,
    { ...whole, requestHeaders: { ...json, ...long }, ...says('Unsupported media type') },
  ],
  ['wrong-content-type', 'undefined-id', 'the body is not what is declared', unfilledLine, { ...plain, ...unfilled }],
  [
    'undefined-id',
    'wrong-content-type',
    'the type is only in words',
    unfilledLine,
    { ...whole, ...unfilled, ...says('Unsupported media type') },
  ],
  [
    'unsupported-image',
    'payload-too-large',
    'the server names the error',
    analyze,
    { ...whole, requestHeaders: { ...json, ...long }, ...badImage },
  ],
  [
    'payload-too-large',
    'unsupported-image',
    'the server says nothing of the picture',
    analyze,
    { ...gif, requestHeaders: { ...json, ...long } },
  ],
  ['unsupported-image', 'undefined-id', 'the server names the error', unfilledLine, { ...unfilled, ...badImage }],
  [
    'undefined-id',
    'unsupported-image',
    'the server says nothing of the picture',
    unfilledLine,
    { ...unfilled, ...gifPart },
  ],
  [
    'payload-too-large',
    'undefined-id',
    'the size was seen',
    unfilledLine,
    { ...unfilled, ...whole, requestHeaders: { ...json, 'content-length': '120000000' } },
  ],
  [
    'undefined-id',
    'payload-too-large',
    'the size was not seen',
    unfilledLine,
    { ...unfilled, ...says('The file is too large') },
  ],
];

const ofKeys: readonly ByCertainty[] = [
  ['malformed-key', 'expired-token', 'no key has such a shape', scans, { ...short, ...toldExpired }],
  [
    'expired-token',
    'malformed-key',
    'only the prefix is another, and the server knows the key',
    scans,
    { ...foreign, ...toldExpired },
  ],
  ['malformed-key', 'rotated-key', 'no key has such a shape', scans, short, worked],
  ['rotated-key', 'malformed-key', 'only the prefix is another, and the key worked', scans, foreign, worked],
  ['malformed-key', 'missing-scope', 'no key has such a shape', scans, { ...short, ...says('Requires read:scans') }],
  [
    'missing-scope',
    'malformed-key',
    'only the prefix is another, and the server knows the key',
    scans,
    { ...foreign, ...says('Requires read:scans') },
  ],
  ['invalid-key', 'model-unavailable', 'the key was sent as documented', scans, busy],
  [
    'model-unavailable',
    'invalid-key',
    'the key was sent in another way',
    scans,
    { ...busy, credentials: [credential({ scheme: 'Basic' })] },
  ],
  [
    'missing-scope',
    'deactivated-key',
    'the server names the scope',
    'GET /v1/scans → 403',
    says('Key deactivated, was read:scans'),
  ],
  [
    'deactivated-key',
    'missing-scope',
    'only the documentation tells of the scope',
    'GET /v1/scans → 403',
    says('Key deactivated'),
    { scopes: ['write:scans'] },
  ],
];

/** An error by its name is certain, under any status. */
const ofNames: readonly ByCertainty[] = [
  ['wrong-content-type', 'low-confidence', 'the body is not what is declared', analyze, { ...plain, ...lowConfidence }],
  [
    'low-confidence',
    'wrong-content-type',
    'the type is only in words',
    analyze,
    { ...whole, ...says('Unsupported media type', 'LowConfidence') },
  ],
  [
    'unsupported-image',
    'low-confidence',
    'both are named',
    analyze,
    { body: { error: { code: 'LowConfidence', type: 'InputFormatError' } } },
  ],
  [
    'low-confidence',
    'unsupported-image',
    'the server says nothing of the picture',
    analyze,
    { ...gif, ...lowConfidence },
  ],
  [
    'payload-too-large',
    'low-confidence',
    'the size was seen',
    analyze,
    { ...whole, requestHeaders: { ...json, ...long }, ...lowConfidence },
  ],
  [
    'low-confidence',
    'payload-too-large',
    'the size was not seen',
    analyze,
    { ...says('The file is too large', 'LowConfidence') },
  ],
  ['not-acceptable', 'low-confidence', 'the status says so', 'GET /v1/scans → 406', lowConfidence],
  [
    'low-confidence',
    'not-acceptable',
    'the status says something else',
    'GET /v1/scans → 400',
    { query: { format: 'docx' }, ...lowConfidence },
  ],
  [
    'missing-authorization',
    'low-confidence',
    'none was seen to be sent',
    scans,
    { credentials: 'absent', ...lowConfidence },
  ],
  [
    'low-confidence',
    'missing-authorization',
    'the request was not seen',
    scans,
    { credentials: 'unseen', ...says('No API key was sent', 'LowConfidence') },
  ],
  [
    'dropped-authorization',
    'low-confidence',
    'the key was seen before the redirect',
    scans,
    { credentials: 'absent', ...lowConfidence },
    dropped({}),
  ],
  [
    'low-confidence',
    'dropped-authorization',
    'the key was not seen before the redirect',
    scans,
    { credentials: 'absent', ...lowConfidence },
    dropped({ credentials: 'unseen' }),
  ],
  ['malformed-key', 'low-confidence', 'no key has such a shape', scans, { ...short, ...lowConfidence }],
  ['low-confidence', 'malformed-key', 'only the prefix is another', scans, { ...foreign, ...lowConfidence }],
  ['expired-token', 'low-confidence', 'the server says so', scans, { ...says('Token expired', 'LowConfidence') }],
  [
    'low-confidence',
    'expired-token',
    'there was no key to expire',
    scans,
    { credentials: 'absent', ...says('Token expired', 'LowConfidence') },
  ],
  ['invalid-key', 'low-confidence', 'the server says so', scans, { ...says('Invalid API key', 'LowConfidence') }],
  ['low-confidence', 'invalid-key', 'the server says nothing of the key', scans, lowConfidence],
  [
    'missing-scope',
    'low-confidence',
    'the server names the scope',
    'GET /v1/scans → 403',
    { ...says('Requires read:scans', 'LowConfidence') },
  ],
  [
    'low-confidence',
    'missing-scope',
    'only the documentation tells of the scope',
    'GET /v1/scans → 403',
    lowConfidence,
    { scopes: ['write:scans'] },
  ],
  [
    'undefined-id',
    'low-confidence',
    'a keyword stands there',
    'GET /v1/scans/{id} → 404',
    { ...unfilled, ...lowConfidence },
  ],
  ['low-confidence', 'undefined-id', 'a slash too many is as likely', 'GET /v1/scans/ → 404', lowConfidence],
  ['unknown-endpoint', 'low-confidence', 'a documented path is near', 'POST /v1/analyse → 404', lowConfidence],
  ['low-confidence', 'unknown-endpoint', 'no documented path is near', 'POST /v1/unheard → 404', lowConfidence],
  [
    'unknown-resource',
    'low-confidence',
    'it was there before',
    'GET /v1/scans/{id} → 404',
    lowConfidence,
    { earlier: [exchange('GET /v1/scans/{id} → 200', { id: 'before' })] },
  ],
  ['low-confidence', 'unknown-resource', 'nothing is known of it', 'GET /v1/scans/{id} → 404', lowConfidence],
  [
    'duplicate-resource',
    'low-confidence',
    'the server says so',
    'POST /v1/scans → 409',
    { ...says('It already exists', 'LowConfidence') },
  ],
  [
    'low-confidence',
    'duplicate-resource',
    'an equal call before is all',
    'POST /v1/scans → 409',
    { requestBody: 'x', ...lowConfidence },
    { earlier: [exchange('POST /v1/scans → 201', { id: 'twin', requestBody: 'x', startedAt: startOfTests - 500 })] },
  ],
  [
    'shared-limit',
    'model-unavailable',
    'the server counts more calls than this browser made',
    'GET /v1/scans → 429',
    { responseHeaders: counted, ...busy },
    { earlier: [longAgo] },
  ],
  [
    'wrong-content-type',
    'not-acceptable',
    'the type disagrees with the body',
    'POST /v1/analyze → 400',
    { ...plain, query: { format: 'pdf' } },
  ],
  [
    'not-acceptable',
    'wrong-content-type',
    'the server gives another reason than the type',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'image/png' },
      requestType: 'image/png',
      requestBody: 'x',
      query: { format: 'pdf' },
      ...says('This went wrong'),
    },
  ],
  [
    'unknown-endpoint',
    'unknown-resource',
    'the path is documented nearly',
    'GET /v1/scans/{id}/findingz → 404',
    { path: '/v1/scans/81f2c0/findingz' },
    { earlier: [deleted] },
  ],
  [
    'unknown-resource',
    'unknown-endpoint',
    'the path resembles none, and what it lies below was deleted',
    'GET /v1/scans/{id}/thumbnails → 404',
    { path: '/v1/scans/81f2c0/thumbnails' },
    { earlier: [deleted] },
  ],
  ['model-unavailable', 'shared-limit', 'nobody counted', 'GET /v1/scans → 429', busy, { earlier: [] }],
];

export const byCertainty: readonly ByCertainty[] = [...ofFields, ...ofBodies, ...ofKeys, ...ofNames];
