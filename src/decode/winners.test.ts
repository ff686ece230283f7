import { expect, test } from 'vitest';
import { byCertainty } from './by-certainty.fixture.ts';
import { decoded, ruleIds } from './decoded.fixture.ts';
import { credential, exchange, type Given } from './exchange.fixture.ts';
import { network, pairs } from './winners.fixture.ts';

const page = {
  initiatorOrigin: 'https://app.example',
  requestHeaders: { origin: 'https://app.example', 'sec-fetch-mode': 'cors' },
};
const json = { requestHeaders: { 'content-type': 'application/json' } };
const missingImage = { error: { code: 400, message: "Missing required field 'image_data'" } };

// Winner first, then what also fits, in order.
test.each<[string, string, Given, readonly string[]]>([
  // 400: a field the server names > content type > malformed JSON > image or size > a silent guess
  [
    'a named field and a wrong content type',
    'POST /v1/analyze → 400',
    { requestHeaders: { 'content-type': 'text/plain' }, requestBody: '{"a":1}', body: missingImage },
    ['missing-field', 'wrong-content-type'],
  ],
  [
    'a named field and broken JSON',
    'POST /v1/analyze → 400',
    { ...json, requestBody: '{"a":1,}', requestType: 'application/json', body: missingImage },
    ['missing-field', 'malformed-json'],
  ],
  [
    'a refused parameter and a wrong content type',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'text/plain' },
      requestBody: '{"a":1}',
      body: { error: "Invalid value for 'modality'" },
    },
    ['invalid-parameter', 'wrong-content-type'],
  ],
  [
    'a wrong content type and words about JSON',
    'POST /v1/analyze → 400',
    { ...json, requestBody: 'a=1&b=2', body: { error: 'Malformed JSON' } },
    ['wrong-content-type', 'malformed-json', 'missing-field'],
  ],
  [
    'a content type that is not the documented one and broken JSON',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'text/plain' },
      requestBody: '{"a":1,}',
      body: { error: 'Unsupported content type' },
    },
    ['wrong-content-type', 'malformed-json'],
  ],
  [
    'a wrong content type and an image',
    'POST /v1/analyze → 415',
    {
      requestHeaders: { 'content-type': 'text/plain' },
      requestBody: '{"a":1}',
      body: { error: 'Unsupported image format' },
    },
    ['wrong-content-type', 'unsupported-image'],
  ],
  [
    'an image and a body over the limit',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'application/json', 'content-length': '12000000' },
      body: { error: { code: 'InputFormatError' } },
    },
    ['unsupported-image', 'payload-too-large'],
  ],
  [
    'broken JSON and a silent guess',
    'GET /v1/scans → 400',
    { query: { limit: '500' }, requestBody: '{', requestType: 'application/json' },
    ['malformed-json', 'invalid-parameter'],
  ],
  [
    'an image and a silent guess',
    'POST /v1/analyze → 400',
    { ...json, requestBody: { image_data: 'x', modality: 'foo' }, body: { error: 'Corrupted image file' } },
    ['unsupported-image', 'invalid-parameter'],
  ],
  [
    'a body over the limit and a silent guess',
    'POST /v1/analyze → 400',
    {
      requestHeaders: { 'content-type': 'application/json', 'content-length': '12000000' },
      requestBody: { modality: 'foo' },
    },
    ['payload-too-large', 'missing-field', 'invalid-parameter'],
  ],
  [
    'an unfilled identifier and a named field',
    'POST /v1/scans/{id} → 400',
    { path: '/v1/scans/undefined', body: { error: 'Missing required field: name' } },
    ['missing-field', 'undefined-id'],
  ],
  // 401: missing > placeholder > scheme > malformed > expired > invalid
  [
    'a placeholder under another scheme',
    'GET /v1/scans → 401',
    { credentials: [credential({ scheme: 'Basic', shape: 'placeholder', placeholder: 'null' })] },
    ['placeholder-key', 'wrong-auth-scheme'],
  ],
  [
    'a malformed key under another scheme',
    'GET /v1/scans → 401',
    { credentials: [credential({ scheme: 'Basic', shape: 'other', flaws: ['wrong-length'] })] },
    ['wrong-auth-scheme', 'malformed-key'],
  ],
  [
    'a sound key under another scheme',
    'GET /v1/scans → 401',
    { credentials: [credential({ scheme: 'Basic' })], body: { error: 'Invalid API key' } },
    ['wrong-auth-scheme', 'invalid-key'],
  ],
  [
    'a malformed key that is called invalid',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'other', flaws: ['wrong-length'] })], body: { error: 'Invalid API key' } },
    ['malformed-key', 'invalid-key'],
  ],
  [
    'an expired token that is called invalid',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'jwt', expiresAt: 1 })], body: { error: 'Invalid token: expired' } },
    ['expired-token', 'invalid-key'],
  ],
  [
    'a missing key and an expiry in the words',
    'GET /v1/scans → 401',
    { credentials: 'absent', body: { error: 'No token was sent. Your token expired' } },
    ['missing-authorization', 'expired-token'],
  ],
  [
    'another scheme and an expiry in the words',
    'GET /v1/scans → 401',
    { credentials: [credential({ scheme: 'DPoP' })], body: { error: 'Token expired' } },
    ['wrong-auth-scheme', 'expired-token', 'invalid-key'],
  ],
  [
    'a malformed key and an expiry in the words',
    'GET /v1/scans → 401',
    { credentials: [credential({ shape: 'other', flaws: ['wrong-length'] })], body: { error: 'Key expired' } },
    ['malformed-key', 'expired-token'],
  ],
  [
    'a missing key and a scope in the words',
    'GET /v1/scans → 401',
    { credentials: 'absent', body: { error: 'Requires read:scans' } },
    ['missing-authorization', 'missing-scope'],
  ],
  [
    'a key that is called invalid and a scope in the words',
    'GET /v1/scans → 401',
    { body: { error: 'Invalid token', message: 'Requires read:scans' } },
    ['missing-scope', 'invalid-key'],
  ],
  [
    'a key that was not seen, by the server missing, and an expiry in the words',
    'GET /v1/scans → 401',
    { credentials: 'unseen', body: { error: 'No token was sent. Your token expired' } },
    ['missing-authorization', 'expired-token'],
  ],
  [
    'a key that was not seen, by the server missing, and a scope in the words',
    'GET /v1/scans → 401',
    { credentials: 'unseen', body: { error: 'No token was sent. Requires read:scans' } },
    ['missing-authorization', 'missing-scope'],
  ],
  // 403
  [
    'a scope and a deactivated key',
    'GET /v1/scans → 403',
    { body: { error: 'Key deactivated, was read:scans' } },
    ['missing-scope', 'deactivated-key'],
  ],
  // 404: undefined id > version prefix > method > endpoint > resource
  [
    'an unfilled identifier and a missing prefix',
    'GET /scans/{id} → 404',
    { path: '/scans/undefined' },
    ['undefined-id', 'missing-version-prefix', 'unknown-endpoint'],
  ],
  [
    'an unfilled identifier of a resource',
    'GET /v1/scans/{id} → 404',
    { path: '/v1/scans/null' },
    ['undefined-id', 'unknown-resource'],
  ],
  ['another method of a path that exists', 'PUT /v1/scans/{id} → 404', {}, ['method-not-allowed', 'not-found']],
  // 409, 422, 429, 5xx
  [
    'a named parameter and a low confidence',
    'POST /v1/analyze → 422',
    { body: { error: { code: 'LowConfidence', details: { field: 'modality', issue: 'unknown' } } } },
    ['invalid-parameter', 'low-confidence'],
  ],
  [
    'a body that names another status',
    'GET /v1/scans → 400',
    { body: { error: { code: 429, message: 'Too Many Requests' } } },
    ['bad-request', 'rate-limited'],
  ],
  // What hides an answer comes first, what it hides next.
  ['a withheld answer', 'GET /v1/scans → 403', { ...page, failure: 'net::ERR_FAILED' }, ['cors-blocked', 'forbidden']],
  [
    'a withheld answer that says error, the headers unseen',
    'GET /v1/scans → 200',
    { ...page, failure: 'net::ERR_FAILED', responseHeaders: 'unseen', body: { error: { code: 429 }, status: 'error' } },
    ['cors-blocked', 'rate-limited', 'error-in-success'],
  ],
  [
    'a withheld answer that says error',
    'GET /v1/scans → 200',
    { ...page, body: { status: 'error', error: { code: 429, message: 'x' } } },
    ['cors-blocked', 'rate-limited', 'error-in-success'],
  ],
  [
    'an error behind a success',
    'GET /v1/scans → 200',
    { body: { status: 'error', error: { code: 'MODEL_BUSY' } } },
    ['error-in-success', 'model-unavailable'],
  ],
  [
    'an answer that broke off',
    'GET /v1/scans → 500',
    { failure: 'net::ERR_CONNECTION_RESET' },
    ['connection-lost', 'server-error'],
  ],
])('%s: the more telling cause wins', (_about, line, given, expected) => {
  expect(ruleIds(decoded(line, given))).toEqual(expected);
});

test.each(byCertainty.map(([winner, loser, when, ...call]) => [winner, loser, when, call] as const))(
  '%s wins over %s where %s',
  (winner, loser, _when, [line, given, context]) => {
    const both = ruleIds(decoded(line, given, context)).filter((id) => id === winner || id === loser);
    expect(both).toEqual([winner, loser]);
  },
);

test('each pair that goes by certainty has a call for either outcome; add the one that is missing', () => {
  const outcomes = byCertainty.map(([winner, loser]) => `${winner} > ${loser}`);
  const wanted = pairs
    .filter(({ second, unlessSurer }) => unlessSurer && !network.includes(second))
    .flatMap(({ first, second }) => [`${first} > ${second}`, `${second} > ${first}`]);
  expect(outcomes.toSorted()).toEqual(wanted.toSorted());
});

test('a key that worked is not called rotated where the server names the scope that it lacks', () => {
  const earlier = [exchange('GET /v1/scans → 200', { id: 'call-0' })];
  const body = { error: 'Required scope: write:scans' };
  expect(ruleIds(decoded('POST /v1/scans → 401', { body }, { earlier }))).toEqual(['missing-scope', 'invalid-key']);
});

test('a key that was called expired stays so where only a challenge calls its token invalid', () => {
  const earlier = [exchange('GET /v1/me → 401', { id: 'told', body: { error: 'Token expired' } })];
  const given = { body: 'unseen', responseHeaders: { 'www-authenticate': 'Bearer error="invalid_token"' } } as const;
  expect(ruleIds(decoded('GET /v1/scans → 401', given, { earlier }))).toEqual(['expired-token', 'invalid-key']);
});

test('a key that was dropped has not expired, whatever the server says', () => {
  const redirect = { origin: 'http://api.neolens.ai', redirectTo: 'https://api.neolens.ai/v1/scans' };
  const earlier = [exchange('GET /v1/scans → 308', { id: 'first', credentials: 'unseen', ...redirect })];
  const given = { credentials: 'absent', body: { error: 'Token expired' } } as const;
  expect(ruleIds(decoded('GET /v1/scans → 401', given, { earlier }))).toEqual([
    'missing-authorization',
    'dropped-authorization',
    'expired-token',
  ]);
});

test('rotated-key wins over invalid-key, and expired-token over both', () => {
  const earlier = [exchange('GET /v1/scans → 200', { id: 'call-0' })];
  expect(ruleIds(decoded('GET /v1/scans → 401', {}, { earlier }))).toEqual(['rotated-key', 'invalid-key']);
  const body = { error: 'Key expired' };
  expect(ruleIds(decoded('GET /v1/scans → 401', { body }, { earlier }))).toEqual([
    'expired-token',
    'rotated-key',
    'invalid-key',
  ]);
});

test('words are English for a language that there is none of', () => {
  expect(decoded('GET /v1/scans → 404', {}, { language: 'tlh' }).title).toBe('Resource does not exist');
});
